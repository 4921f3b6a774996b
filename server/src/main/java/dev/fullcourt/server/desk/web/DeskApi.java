package dev.fullcourt.server.desk.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.desk.Act;
import dev.fullcourt.server.desk.Acts;
import dev.fullcourt.server.desk.Desk;
import dev.fullcourt.server.desk.Impossible;
import dev.fullcourt.server.desk.Once;
import dev.fullcourt.server.desk.QueueFilter;
import dev.fullcourt.server.desk.Standing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The desk for programs: the same, by the same rules. */
@RestController
@Tag(name = "Desk", description = "What waits for whom, and what people do about buyers.")
class DeskApi {

  private static final int MOST = 500;

  private final Desk desk;
  private final Acts acts;

  DeskApi(Desk desk, Acts acts) {
    this.desk = desk;
    this.acts = acts;
  }

  /** What came of an act. */
  record Done(boolean done, String says) {}

  @GetMapping("/api/queue")
  @Operation(
      summary =
          "What waits for whoever's token it is, what is to be done first first; all of it, or one"
              + " part: mine, waiting, asked. At most 500 of each part; /queue.csv has all.")
  QueueFilter.Queue queue(
      @Parameter(hidden = true) Member member, @RequestParam(defaultValue = "") String part) {
    return QueueFilter.read(Map.of("part", part)).of(desk, member, MOST);
  }

  @GetMapping("/api/buyers/{buyer}/standing")
  @Operation(summary = "Who has a buyer, and which handoffs and tasks are open.")
  Standing standing(@Parameter(hidden = true) Member member, @PathVariable String buyer) {
    return OwnBuyersOnly.find(desk, member, buyer);
  }

  @PostMapping("/api/buyers/{buyer}/acts/{act}")
  @Operation(
      summary = "Do something about a buyer: accept, reject, recycle, called, note, answer, …",
      description =
          "What can be said with each act is in docs/desk.md. It is decided before it is answered."
              + " Idempotency-Key makes it count once however often it is sent.")
  ResponseEntity<Done> act(
      @Parameter(hidden = true) Member member,
      @PathVariable String buyer,
      @PathVariable String act,
      @RequestHeader(name = "Idempotency-Key", required = false) String once,
      @RequestBody(required = false) Map<String, String> said) {
    Act what = Act.find(act).orElse(null);
    if (what == null) {
      return ResponseEntity.status(404).body(new Done(false, "Nobody can do “" + act + "”."));
    }
    try {
      String says =
          acts.perform(member, buyer, what, said == null ? Map.of() : said, Once.orNew(once));
      return ResponseEntity.ok(new Done(true, says));
    } catch (Impossible e) {
      return ResponseEntity.status(e.status())
          .body(new Done(false, String.valueOf(e.getMessage())));
    }
  }
}
