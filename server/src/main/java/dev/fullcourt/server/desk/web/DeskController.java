package dev.fullcourt.server.desk.web;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.absences.TeamNotes;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.buyers.Beside;
import dev.fullcourt.server.buyers.Buyer;
import dev.fullcourt.server.buyers.Buyers;
import dev.fullcourt.server.buyers.Happening;
import dev.fullcourt.server.buyers.ListLength;
import dev.fullcourt.server.buyers.Place;
import dev.fullcourt.server.buyers.StoryPages;
import dev.fullcourt.server.desk.Act;
import dev.fullcourt.server.desk.Acts;
import dev.fullcourt.server.desk.Cards;
import dev.fullcourt.server.desk.Desk;
import dev.fullcourt.server.desk.DeskPage;
import dev.fullcourt.server.desk.DeskPage.Card;
import dev.fullcourt.server.desk.DeskPage.Line;
import dev.fullcourt.server.desk.DeskPages;
import dev.fullcourt.server.desk.Impossible;
import dev.fullcourt.server.desk.Once;
import dev.fullcourt.server.desk.QueueFilter;
import dev.fullcourt.server.desk.Standing;
import dev.fullcourt.server.lists.ListBars;
import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.page.Query;
import dev.fullcourt.server.page.Typed;
import dev.fullcourt.server.playbooks.Agreement;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody's queue, the buyer they look at, and what they do. */
@Controller
class DeskController {

  static final int MOST = 100;
  private static final int HAPPENINGS = 12;

  private final Pages pages;
  private final Agreement agreement;
  private final Desk desk;
  private final Buyers buyers;
  private final Acts acts;
  private final TeamNotes teamNotes;
  private final List<Beside> beside;
  private final ListBars bars;
  private final BulkPart bulk;

  DeskController(
      Pages pages,
      Agreement agreement,
      Desk desk,
      Buyers buyers,
      Acts acts,
      TeamNotes teamNotes,
      ObjectProvider<Beside> beside,
      ListBars bars,
      BulkPart bulk) {
    this.pages = pages;
    this.agreement = agreement;
    this.desk = desk;
    this.buyers = buyers;
    this.acts = acts;
    this.teamNotes = teamNotes;
    this.beside = beside.orderedStream().toList();
    this.bars = bars;
    this.bulk = bulk;
  }

  @GetMapping("/queue")
  ResponseEntity<String> queue(Member member, @RequestParam Map<String, String> said) {
    return show(member, null, checked(said), null, Typed.NOTHING, 200);
  }

  @GetMapping("/queue/{buyer}")
  ResponseEntity<String> card(
      Member member, @PathVariable String buyer, @RequestParam Map<String, String> said) {
    return show(member, buyer, checked(said), null, Typed.NOTHING, 200);
  }

  private static Map<String, String> checked(Map<String, String> said) {
    Listing.QUEUE.check(said, "told", "bulk", "asking");
    return said;
  }

  /** Does it, and goes on to the next one, or stays where more is to be done. */
  @PostMapping("/buyers/{buyer}/acts/{act}")
  ResponseEntity<String> act(
      Member member,
      @PathVariable String buyer,
      @PathVariable String act,
      @RequestParam Map<String, String> said) {
    Act what = Act.find(act).orElseThrow(() -> new Missing("Nobody here can do “" + act + "”."));
    try {
      String told = acts.perform(member, buyer, what, said, Once.orNew(said.get("once")));
      String next = leaves(what) ? "/queue" : "/queue/" + buyer;
      String part = Query.write(Listing.QUEUE.look(said));
      return ResponseEntity.status(303)
          .header(
              "Location", Query.address(next + "?told=" + Told.write(told), part) + goesOn(what))
          .build();
    } catch (Impossible e) {
      int status = e.status();
      ResponseEntity<String> page =
          show(
              member,
              buyer,
              Listing.QUEUE.look(said),
              e.getMessage(),
              new Typed(what.word(), said),
              status);
      return ResponseEntity.status(status)
          .headers(page.getHeaders())
          .header("HX-Push-Url", "false") // one cannot go back to what could not be done
          .body(page.getBody());
    }
  }

  /** After these somebody is done with the buyer. */
  private static boolean leaves(Act act) {
    return switch (act) {
      case REJECT, RETURN, RECYCLE, ASSIGN, NOT_ANSWERED, PASS_ANSWER, PASS_DECLINE -> true;
      default -> false;
    };
  }

  /** After an answer the next one is asked for: the menu stays open. */
  private static String goesOn(Act act) {
    return act == Act.ANSWER ? "&asking=true" : "";
  }

  private ResponseEntity<String> show(
      Member member,
      @Nullable String buyer,
      Map<String, String> said,
      @Nullable String trouble,
      Typed typed,
      int status) {
    Playbook playbook = agreement.getCurrent();
    Instant now = Instant.now();
    QueueFilter filter = QueueFilter.read(said);
    String mark = desk.mark(member, MOST); // before the lines, so that what comes meanwhile is news
    QueueFilter.Queue whole = filter.of(desk, member, MOST + 1); // one more says there are more
    QueueFilter.Queue queue = whole.first(MOST);
    String current = buyer != null ? buyer : queue.buyers().stream().findFirst().orElse("");
    DeskPages words = new DeskPages(playbook, now, filter);
    DeskPage page =
        new DeskPage(
            part(queue.mine(), whole.mine(), item -> words.line(item, current)),
            part(queue.waiting(), whole.waiting(), item -> words.line(item, current)),
            part(queue.tasks(), whole.tasks(), task -> words.task(task, current)),
            teamNotes.of(member),
            current.isEmpty() ? null : card(playbook, member, current, now, filter, typed),
            filter.part(),
            words.next(
                Stream.concat(queue.mine().stream(), queue.waiting().stream()).toList(), current),
            said.containsKey("asking"),
            Told.read(said.getOrDefault("told", "")),
            trouble,
            mark);
    return pages.show(
        HttpStatusCode.valueOf(status),
        "desk/queue",
        Frame.of("My queue", Frame.Section.QUEUE),
        page,
        Stream.concat(
                Stream.of(bars.above(Listing.QUEUE, said, List.of(filter.choice()))),
                bulk.of(Listing.QUEUE, said, ListLength.of(queue.buyers().size())).stream())
            .toList(),
        beside.stream()
            .filter(each -> !current.isEmpty())
            .flatMap(each -> each.find(current, Beside.Place.DESK).stream())
            .toList());
  }

  @GetMapping("/queue.csv")
  void file(Member member, @RequestParam Map<String, String> said, HttpServletResponse response)
      throws IOException {
    Listing.QUEUE.check(said);
    QueueFilter.Queue queue = QueueFilter.read(said).of(desk, member, Integer.MAX_VALUE);
    QueueFile.FILE.send(response, QueueFile.lines(queue)::forEach);
  }

  private static <T> DeskPage.Part part(List<T> shown, List<T> found, Function<T, Line> line) {
    return new DeskPage.Part(shown.stream().map(line).toList(), shown.size() < found.size());
  }

  private Card card(
      Playbook playbook, Member member, String id, Instant now, QueueFilter filter, Typed typed) {
    Standing standing = OwnBuyersOnly.find(desk, member, id);
    Buyer buyer = found(buyers.find(id));
    List<Happening> happenings = buyers.before(id, Place.read(""), HAPPENINGS + 1);
    return new Cards(playbook, now, member, filter)
        .of(
            standing,
            buyer,
            StoryPages.of(playbook, now, buyer, Place.read(""), happenings, HAPPENINGS),
            happenings,
            typed);
  }

  private static Buyer found(Optional<Buyer> buyer) {
    return buyer.orElseThrow(() -> new Missing("There is no such buyer."));
  }
}
