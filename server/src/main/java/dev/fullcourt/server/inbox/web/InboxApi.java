package dev.fullcourt.server.inbox.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.inbox.Item;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The inbox for programs. */
@RestController
class InboxApi {

  private static final int MOST = 500;

  private final InboxController pages;

  InboxApi(InboxController pages) {
    this.pages = pages;
  }

  /** What to note about an item: {@code seen}, {@code hour}, {@code tomorrow}, … */
  record Mark(@Nullable String item, @Nullable String when) {}

  @GetMapping("/api/inbox")
  @Operation(
      summary =
          "What is expected of whoever's token it is, what is due first first; of one kind or all."
              + " At most 500 of what is to be done, of what is to be known, and of what was put"
              + " off; /inbox.csv has all.")
  List<Item> inbox(
      @Parameter(hidden = true) Member member, @RequestParam(defaultValue = "") String kind) {
    return pages.items(member, kind, Instant.now(), MOST);
  }

  @PostMapping("/api/inbox/marks")
  @Operation(
      summary = "Notes an item as seen, puts it off (hour, tomorrow, week), or brings it back.")
  List<Item> mark(@Parameter(hidden = true) Member member, @RequestBody Mark mark) {
    String item = mark.item();
    String when = mark.when();
    if (item == null || when == null) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    pages.note(member, item, when);
    return pages.items(member, "", Instant.now(), MOST);
  }
}
