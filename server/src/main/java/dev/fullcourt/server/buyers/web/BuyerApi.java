package dev.fullcourt.server.buyers.web;

import dev.fullcourt.engine.act.IdleAct;
import dev.fullcourt.server.buyers.Buyer;
import dev.fullcourt.server.buyers.Buyers;
import dev.fullcourt.server.buyers.IdleTexts;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Single buyers for programs. */
@RestController
class BuyerApi {

  private final Buyers buyers;

  BuyerApi(Buyers buyers) {
    this.buyers = buyers;
  }

  /**
   * Something that was done without effect.
   *
   * @param event its place in the log of the buyer's partition
   * @param why the reason, as a word
   * @param says the reason, as a sentence
   */
  record Idle(long event, String why, String says) {
    static Idle of(IdleAct act) {
      return new Idle(act.event(), act.why().word(), IdleTexts.of(act.why()));
    }
  }

  @GetMapping("/api/buyers/{id}/idle-acts")
  @Operation(summary = "What was done about a buyer without effect, and why it had none.")
  ResponseEntity<List<Idle>> idle(@PathVariable("id") String id) {
    return ResponseEntity.of(
        buyers
            .find(id)
            .map((Buyer buyer) -> buyer.dealings().idle().stream().map(Idle::of).toList()));
  }
}
