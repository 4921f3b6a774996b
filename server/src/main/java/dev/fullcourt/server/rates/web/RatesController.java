package dev.fullcourt.server.rates.web;

import dev.fullcourt.history.money.ExchangeRates;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.access.Right;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.rates.Rates;
import dev.fullcourt.server.rates.RatesPages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Which exchange rates are known, and bringing more. */
@Controller
class RatesController {

  private final Pages pages;
  private final Rates rates;
  private final RatesPages words;

  RatesController(Pages pages, Rates rates, RatesPages words) {
    this.pages = pages;
    this.rates = rates;
    this.words = words;
  }

  @GetMapping("/rates")
  ResponseEntity<String> all(Member by) {
    return show(by, 200, null, null);
  }

  @PostMapping("/uploads/rates") // forms with files are taken there alone
  ResponseEntity<String> add(
      Member by, @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return show(by, 400, null, "Choose a file.");
    }
    String name = file.getOriginalFilename();
    String text = new String(file.getBytes(), StandardCharsets.UTF_8);
    try {
      return show(by, 200, rates.add(by, name == null ? "rates" : name, text), null);
    } catch (Refused e) {
      return show(by, 400, null, e.getMessage());
    }
  }

  private ResponseEntity<String> show(
      Member by, int status, ExchangeRates.@Nullable Adding adding, @Nullable String trouble) {
    return pages.show(
        HttpStatusCode.valueOf(status),
        "rates/rates",
        Frame.of("Exchange rates", Frame.Section.PIPELINE),
        words.of(by.may(Right.UPLOAD), adding, trouble));
  }
}
