package dev.fullcourt.server.inbox.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.inbox.Inbox;
import dev.fullcourt.server.inbox.InboxPages;
import dev.fullcourt.server.inbox.Item;
import dev.fullcourt.server.lists.Csv;
import dev.fullcourt.server.lists.ListBars;
import dev.fullcourt.server.lists.ListCheck;
import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.page.Follow;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.page.Query;
import dev.fullcourt.server.page.Unreadable;
import dev.fullcourt.server.page.Watch;
import dev.fullcourt.server.playbooks.Agreement;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Somebody's inbox. */
@Controller
class InboxController implements ListCheck {

  private static final Set<String> WHENS = Set.of("seen", "hour", "tomorrow", "week", "back");
  private static final int LONGEST = 300;

  /** So many lines of each part are shown. */
  private static final int MOST = 300;

  private static final Csv<Item> FILE =
      new Csv<>(
          "inbox",
          List.of(
              new Csv.Column<>("kind", item -> item.kind().word()),
              new Csv.Column<>("about", Item::name),
              new Csv.Column<>("what", Item::what),
              new Csv.Column<>("more", Item::more),
              new Csv.Column<>("buyers", Item::about),
              new Csv.Column<>("since", Item::since),
              new Csv.Column<>("due", Item::due),
              new Csv.Column<>("put off until", Item::snoozedUntil)));

  private final Pages pages;
  private final Agreement agreement;
  private final Inbox inbox;
  private final ListBars bars;
  private final Watch watch;

  InboxController(Pages pages, Agreement agreement, Inbox inbox, ListBars bars, Watch watch) {
    this.pages = pages;
    this.agreement = agreement;
    this.inbox = inbox;
    this.bars = bars;
    this.watch = watch;
  }

  @GetMapping("/inbox")
  ResponseEntity<String> inbox(Member member, @RequestParam Map<String, String> said) {
    String kind = asked(said);
    Instant now = Instant.now();
    return pages.show(
        "inbox/inbox",
        Frame.of("Inbox", Frame.Section.INBOX),
        words(now).of(inbox.find(member, kind(kind).orElse(null), now, MOST), kind),
        bars.above(Listing.INBOX, said, List.of(InboxPages.kinds(kind))));
  }

  @GetMapping("/inbox.csv")
  void file(Member member, @RequestParam Map<String, String> said, HttpServletResponse response)
      throws IOException {
    FILE.send(response, items(member, asked(said), Instant.now(), Inbox.ALL)::forEach);
  }

  /** What somebody's inbox has of a kind; an empty word asks for everything. */
  List<Item> items(Member member, String kind, Instant now, int most) {
    return inbox.find(member, kind(kind).orElse(null), now, most).items();
  }

  private static String asked(Map<String, String> said) {
    Listing.INBOX.check(said);
    return said.getOrDefault("kind", "");
  }

  private static Optional<Item.Kind> kind(String word) {
    Optional<Item.Kind> kind = Item.Kind.find(word);
    if (kind.isEmpty() && !word.isEmpty()) {
      throw new Unreadable("kind", word, "one of " + Item.Kind.WORDS);
    }
    return kind;
  }

  @GetMapping(path = "/inbox/news", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter news(Member member, @RequestParam Map<String, String> said) {
    Item.Kind kind = kind(asked(said)).orElse(null);
    return Follow.changes(
        watch.over(() -> InboxPages.mark(inbox.find(member, kind, Instant.now(), MOST).items())));
  }

  /** Notes that something was seen, puts it off, or brings it back. */
  @PostMapping("/inbox/marks")
  ResponseEntity<String> mark(
      Member member,
      @RequestParam String item,
      @RequestParam String when,
      @RequestParam(defaultValue = "") String kind) {
    note(member, item, when);
    String here = Query.address("/inbox", Query.write(Map.of("kind", kind)));
    return ResponseEntity.status(303).header("Location", here).build();
  }

  void note(Member member, String item, String when) {
    if (!WHENS.contains(when) || item.length() > LONGEST || item.indexOf('\0') >= 0) {
      throw new Unreadable("when", when, "one of seen, hour, tomorrow, week, back");
    }
    switch (when) {
      case "seen" -> inbox.mark(member, item, null);
      case "back" -> inbox.unmark(member, item);
      default -> inbox.mark(member, item, words(Instant.now()).until(when));
    }
  }

  private InboxPages words(Instant now) {
    return new InboxPages(agreement.getCurrent(), now);
  }

  @Override
  public Listing list() {
    return Listing.INBOX;
  }

  @Override
  public void check(Map<String, String> look) {
    kind(look.getOrDefault("kind", ""));
  }
}
