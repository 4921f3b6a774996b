package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Durations;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.playbooks.Anchors;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts one buyer into words. */
public final class StoryPages {

  private static final double WIDE = 1264;
  private static final double NARROW = 342;

  private final Playbook playbook;
  private final Instant asOf;
  private final Dates dates;
  private final Buyer buyer;

  private StoryPages(Playbook playbook, Instant asOf, Buyer buyer) {
    this.playbook = playbook;
    this.asOf = asOf;
    this.dates = new Dates(playbook.fiscalYear().zone());
    this.buyer = buyer;
  }

  /**
   * The page of a buyer.
   *
   * @param asOf up to when we know
   * @param place before which place the shown part of the timeline lies
   * @param happenings what happened before that place, the newest first
   * @param size how many happenings a part has; one more says that there are older ones
   */
  public static StoryPage of(
      Playbook playbook,
      Instant asOf,
      Buyer buyer,
      Place place,
      List<Happening> happenings,
      int size) {
    return new StoryPages(playbook, asOf, buyer).page(place, happenings, size);
  }

  private StoryPage page(Place place, List<Happening> happenings, int size) {
    BuyerRow row = buyer.row();
    String stage = row.stage();
    Instant since = row.since();
    Dealings dealings = buyer.dealings();
    ClockTexts clocks = new ClockTexts(playbook, dates, asOf);
    FindingTexts findings = new FindingTexts(playbook, dates, names(buyer));
    return new StoryPage(
        row.name(),
        stage == null ? "" : Playbook.title(stage),
        stage == null ? "" : Anchors.href(Anchors.stage(stage)),
        BuyerAddress.why(row.id()),
        since == null ? "" : Durations.words(Duration.between(since, asOf)),
        since == null ? "" : dates.moment(since),
        "/queue/" + row.id(),
        "/buyers/duplicates?buyer=" + row.id(),
        facts(row),
        ScoreTexts.of(playbook, buyer.score(), names(buyer)),
        BuyerAddress.buyer(row.id()) + "/score",
        clocks.running(dealings.clocks()),
        clocks.ended(dealings.runs()),
        new PlayTexts(playbook, dates, asOf).of(dealings.plays()),
        findings.methods(dealings.answers()),
        findings.roles(dealings.roles()),
        FindingTexts.covered(dealings.roles()),
        AheadTexts.of(playbook, dates, buyer.ahead(), names(buyer)),
        Band.draw(playbook, row.id(), buyer.stays(), asOf, WIDE),
        Band.draw(playbook, row.id(), buyer.stays(), asOf, NARROW),
        buyer.stays().reversed().stream().map(this::stay).toList(),
        buyer.people().stream().map(this::person).toList(),
        buyer.opportunities().stream().map(this::opportunity).toList(),
        buyer.account(),
        timeline(place, happenings, size));
  }

  static Map<String, String> names(Buyer buyer) {
    return buyer.people().stream()
        .collect(Collectors.toMap(Buyer.Person::id, Buyer.Person::name, (one, other) -> one));
  }

  private List<Known> facts(BuyerRow row) {
    List<Known> facts = new ArrayList<>();
    String arm = row.arm();
    if (arm != null) {
      facts.add(new Known("Came by", Playbook.title(arm)));
    }
    if (row.round() > 0) {
      facts.add(new Known("Round", Integer.toString(row.round())));
    }
    if (playbook.motions().size() > 1) {
      facts.add(new Known("Motion", Playbook.title(row.motion())));
    }
    facts.add(new Known("First seen", dates.day(buyer.firstEvent())));
    facts.add(
        new Known(
            "Last activity", Durations.words(Duration.between(row.lastActivity(), asOf)) + " ago"));
    return facts;
  }

  private StoryPage.StayText stay(Stay stay) {
    Instant left = stay.left();
    String reason = stay.reason() == null ? "" : ": " + stay.reason();
    return new StoryPage.StayText(
        Playbook.title(stay.stage()),
        BuyerAddress.stay(buyer.row().id(), stay.number()),
        dates.moment(stay.entered()),
        left == null ? "" : dates.moment(left),
        Durations.words(Duration.between(stay.entered(), left == null ? asOf : left)),
        Moves.says(stay.move()) + reason,
        left == null);
  }

  private StoryPage.PersonText person(Buyer.Person person) {
    List<String> roles = FindingTexts.of(person.id(), buyer.dealings().roles());
    return new StoryPage.PersonText(
        person.name(),
        words(person.title()),
        roles.isEmpty() && person.role() != null ? List.of(person.role()) : roles,
        person.identified(),
        Durations.words(Duration.between(person.lastSeen(), asOf)) + " ago");
  }

  private StoryPage.OpportunityText opportunity(Buyer.Opportunity opportunity) {
    BigDecimal amount = opportunity.amount();
    String currency = opportunity.currency();
    Instant opened = opportunity.opened();
    Instant closed = opportunity.closed();
    String from = opened == null ? "" : "opened " + dates.day(opened);
    String to = closed == null ? "" : opportunity.outcome() + " " + dates.day(closed);
    boolean open = opportunity.outcome().equals("open");
    return new StoryPage.OpportunityText(
        "/pipeline/" + opportunity.id(),
        opportunity.name(),
        open && !opportunity.step().isEmpty() ? Playbook.title(opportunity.step()) : "",
        open ? opportunity.todo().stream().map(this::todo).toList() : List.of(),
        opportunity.outcome(),
        amount == null
            ? ""
            : Numbers.money(amount, currency == null ? playbook.currency() : currency),
        from.isEmpty() || to.isEmpty() ? from + to : from + ", " + to,
        words(opportunity.owner()));
  }

  private String todo(Buyer.Todo todo) {
    Instant due = todo.due();
    return todo.activity() + (due == null ? "" : ", " + dates.day(due));
  }

  private static String words(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Those that were over in the shown part: from its oldest happening, if there are older ones. */
  private List<Missed> missed(Place place, List<Happening> shown, boolean whole) {
    return Missed.of(buyer.dealings()).stream()
        .filter(each -> place.equals(Place.END) || each.at().isBefore(place.at()))
        .filter(each -> whole || !each.at().isBefore(shown.getLast().event().effective()))
        .toList();
  }

  private StoryPage.Timeline timeline(Place place, List<Happening> happenings, int size) {
    List<Happening> shown = happenings.subList(0, Math.min(size, happenings.size()));
    String address = BuyerAddress.buyer(buyer.row().id());
    String older = null;
    if (happenings.size() > size) {
      var last = shown.getLast().event();
      older = address + "?before=" + new Place(last.effective(), last.seq()).text() + "#timeline";
    }
    return new StoryPage.Timeline(
        new Entries(playbook, buyer.row().id(), buyer.stays(), buyer.dealings().idle())
            .days(shown, missed(place, shown, older == null)),
        older,
        place.equals(Place.END) ? null : address + "#timeline");
  }
}
