package dev.fullcourt.server.rates.web;

import dev.fullcourt.history.money.ExchangeRate;
import dev.fullcourt.history.money.ExchangeRates;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.rates.Rates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Exchange rates for programs: the same, by the same rules. */
@RestController
class RatesApi {

  private static final int LARGEST = 16 << 20;

  private final Rates rates;

  RatesApi(Rates rates) {
    this.rates = rates;
  }

  /**
   * What came of a file.
   *
   * @param added how many rates are new
   * @param known how many were known already
   * @param refused those not kept, because amounts may have been converted without them
   */
  record Added(int added, int known, List<ExchangeRate> refused) {
    static Added of(ExchangeRates.Adding adding) {
      return new Added(adding.added().size(), adding.known(), adding.refused());
    }
  }

  /** Why something was not done. */
  record Trouble(String error) {}

  @GetMapping("/api/rates")
  @Operation(summary = "The currencies of which reference rates are known, and of which days.")
  List<Rates.Known> all() {
    return rates.all();
  }

  @PostMapping("/api/rates")
  @Operation(
      summary =
          "Adds a file of reference rates: the body, CSV or XML as the European Central Bank"
              + " publishes it, or a list with the columns day, currency and per_euro, as"
              + " application/octet-stream.")
  ResponseEntity<?> add(
      @Parameter(hidden = true) Member by,
      @RequestParam(defaultValue = "rates") String name,
      @Parameter(hidden = true) HttpServletRequest body)
      throws IOException {
    byte[] bytes = body.getInputStream().readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      return ResponseEntity.status(413).body(new Trouble("A file of rates has at most 16 MB."));
    }
    try {
      String text = new String(bytes, StandardCharsets.UTF_8);
      return ResponseEntity.ok(Added.of(rates.add(by, name, text)));
    } catch (Refused e) {
      return ResponseEntity.badRequest().body(new Trouble(String.valueOf(e.getMessage())));
    }
  }
}
