package dev.fullcourt.server.pages;

import dev.fullcourt.engine.act.IdleAct;
import dev.fullcourt.engine.ahead.Ahead;
import dev.fullcourt.engine.ahead.NearMiss;
import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.Move;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.server.buyers.Buyer;
import dev.fullcourt.server.buyers.BuyerFilter;
import dev.fullcourt.server.buyers.BuyerList;
import dev.fullcourt.server.buyers.BuyerRow;
import dev.fullcourt.server.buyers.BuyerSort;
import dev.fullcourt.server.buyers.Buyers;
import dev.fullcourt.server.buyers.Cursor;
import dev.fullcourt.server.buyers.Happening;
import dev.fullcourt.server.buyers.Known;
import dev.fullcourt.server.buyers.Place;
import dev.fullcourt.server.buyers.Segment;
import dev.fullcourt.server.buyers.Segments;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A few buyers for pages to show. */
final class MadeUpBuyers implements BuyerList, Buyers, Segments {

  private static final Instant AS_OF = MadeUpFigures.AS_OF;
  private static final List<String> NAMES =
      List.of(
          "Hüttenwerk Nordmark GmbH & Co. Kommanditgesellschaft auf Aktien",
          "Aldersyde Instruments",
          "Brackenfell Foods",
          "Čapek & Synové",
          "Donnerschlag Logistik",
          "Mira Castellane",
          "Østerlund Marine");
  private static final List<String> STAGES =
      List.of("engaged", "lead", "opportunity", "recycled", "customer", "target", "name");

  @Override
  public long count(BuyerFilter filter) {
    return filter.query().equals("nobody") ? 0 : 962;
  }

  @Override
  public Slice slice(BuyerFilter filter, BuyerSort sort, Cursor cursor, int size) {
    if (count(filter) == 0) {
      return new Slice(List.of(), false, false);
    }
    return new Slice(
        IntStream.range(0, 12).mapToObj(MadeUpBuyers::row).toList(),
        cursor.side() != Cursor.Side.START,
        true);
  }

  @Override
  public void each(BuyerFilter filter, BuyerSort sort, Consumer<Held> to) {
    IntStream.range(0, 12).forEach(i -> to.accept(new Held(row(i), "sales", "Elif")));
  }

  @Override
  public List<String> ids(BuyerFilter filter, int most) {
    return IntStream.range(0, 12).mapToObj(i -> "b_" + i).toList();
  }

  @Override
  public List<Segment.Choice> all() {
    return List.of(new Segment.Choice("7", "Steel above 500 people"));
  }

  @Override
  public Segment get(String word) {
    return new Segment(7, "Steel above 500 people", "select ''", Map.of());
  }

  private static BuyerRow row(int i) {
    return new BuyerRow(
        "b_" + i,
        NAMES.get(i % NAMES.size()),
        i == 9 ? null : STAGES.get(i % STAGES.size()),
        i == 9 ? null : AS_OF.minus(Duration.ofHours(7L + i * i * 31L)),
        i == 9 ? null : i % 3 == 0 ? "insight" : "inbound",
        i % 5 == 4 ? 2 : 1,
        i % 2 == 0 ? "platform" : "services",
        i % 2 == 0 ? 35 : 0,
        i * 7.5,
        i % 4,
        AS_OF.minus(Duration.ofMinutes(40L + i * 800L)));
  }

  @Override
  public Optional<Buyer> find(String id) {
    return id.startsWith("b_") ? Optional.of(buyer(id)) : Optional.empty();
  }

  @Override
  public Optional<Cause.Score> findScore(String id, Instant at) {
    return find(id).map(Buyer::score);
  }

  private static Buyer buyer(String id) {
    BuyerRow row = row(0);
    return new Buyer(
        new BuyerRow(
            id,
            row.name(),
            "lead",
            ago(3),
            "inbound",
            1,
            "platform",
            35,
            70,
            3,
            AS_OF.minusSeconds(2400)),
        List.of(
            new Known("Employees", "2400"),
            new Known("Country", "DE"),
            new Known("Sector", "Steel and other metals"),
            new Known("Website", "huettenwerk-nordmark-kommanditgesellschaft.example")),
        List.of(
            new Buyer.Person(
                "p_1", "Dr. Heike Brandt", "Head of Operations", "decision maker", true, ago(3)),
            new Buyer.Person("p_2", "Tomasz Wilk", "Engineer", "user", true, ago(19)),
            new Buyer.Person("p_3", "Unknown visitor", null, null, false, ago(40))),
        List.of(
            new Buyer.Opportunity(
                "o_1",
                "Furnace monitoring, phase 1",
                "proposal",
                List.of(new Buyer.Todo("Send the offer", ago(-3))),
                "open",
                ago(2),
                null,
                new BigDecimal("310000"),
                "EUR",
                "Jonas"),
            new Buyer.Opportunity(
                "o_2", "Pilot", "terms", List.of(), "lost", ago(300), ago(240), null, null, null)),
        stays(id),
        ago(120),
        61,
        score(),
        ahead(),
        MadeUpDealings.made());
  }

  private static Cause.Score score() {
    return new Cause.Score(
        35,
        70,
        List.of(
            new Cause.Points("fit.1", "p_1", 1, 20),
            new Cause.Points("fit.2", "", 1, 15),
            new Cause.Points("interest.1", "p_1", 3, 45),
            new Cause.Points("interest.2", "p_1", 1, 10),
            new Cause.Points("interest.1", "p_2", 1, 15)));
  }

  private static Ahead ahead() {
    return new Ahead(
        AS_OF,
        List.of(new Ahead.Crossing("definitions.MQL", true, AS_OF.plusSeconds(900_000))),
        List.of(
            new NearMiss(
                "page_viewed",
                Map.of("path", Value.of("/pricing")),
                "p_1",
                1,
                List.of("MQL"),
                "opportunity")),
        List.of(new Ahead.Due("first conversation", ago(1), AS_OF.plusSeconds(7_200), false)));
  }

  private static List<Stay> stays(String id) {
    return List.of(
        stay(id, 0, "aware", 120, 110.0, "name", Move.STARTED, null),
        stay(id, 1, "name", 110, 75.0, "engaged", Move.FORWARD, null),
        stay(id, 2, "engaged", 75, 60.0, "lead", Move.FORWARD, null),
        stay(id, 3, "lead", 60, 58.5, "recycled", Move.FORWARD, null),
        stay(id, 4, "recycled", 58.5, 25.0, "target", Move.DETOUR, "went silent"),
        stay(id, 5, "target", 25, 3.0, "lead", Move.RETURNED, null),
        stay(id, 6, "lead", 3, null, null, Move.FORWARD, null));
  }

  private static Stay stay(
      String id,
      int number,
      String stage,
      double entered,
      @Nullable Double left,
      @Nullable String next,
      Move move,
      @Nullable String reason) {
    return new Stay(
        id,
        number,
        stage,
        ago(entered),
        left == null ? null : ago(left),
        next,
        next == null ? null : Move.FORWARD,
        move,
        "inbound",
        1,
        reason,
        7,
        number);
  }

  private static Instant ago(double days) {
    return AS_OF.minusSeconds((long) (days * 86_400));
  }

  private static Happening happening(long seq, double days, String type, int person) {
    return new Happening(
        new Event(
            seq,
            "web",
            "e" + seq,
            "b_0",
            person == 0 ? null : "p_" + person,
            type,
            ago(days),
            ago(days),
            ago(days),
            type.equals("page_viewed")
                ? Map.of("path", Value.of("/pricing/enterprise"), "seconds", Value.of(48))
                : type.equals("content_downloaded")
                    ? Map.of("asset", Value.of("Guide to furnace monitoring without downtime"))
                    : Map.of()),
        person == 0 ? null : person == 1 ? "Dr. Heike Brandt" : "Tomasz Wilk");
  }

  private static List<Happening> happenings() {
    return List.of(
        happening(61, 0.03, "outbound_call", 1),
        happening(60, 2, "opportunity_created", 0),
        happening(59, 3, "page_viewed", 1),
        happening(58, 3.01, "page_viewed", 1),
        happening(57, 3.02, "email_opened", 1),
        happening(56, 19, "page_viewed", 2),
        happening(55, 25, "content_downloaded", 1),
        happening(54, 40, "page_viewed", 1),
        happening(53, 58.5, "recycled", 0),
        happening(52, 110, "person_identified", 1),
        happening(51, 115, "meeting_held", 2));
  }

  @Override
  public List<Happening> before(String id, Place place, int size) {
    return happenings().stream()
        .filter(each -> each.event().effective().isBefore(place.at()))
        .limit(size)
        .toList();
  }

  @Override
  public Optional<Happening> find(String id, long seq) {
    return happenings().stream().filter(each -> each.event().seq() == seq).findFirst();
  }

  @Override
  public List<Happening> ofTypes(
      String id, Set<String> types, Instant from, Instant until, int size) {
    return happenings().stream()
        .filter(each -> types.contains(each.event().type()))
        .filter(each -> !each.event().effective().isAfter(until))
        .limit(size)
        .toList();
  }

  @Override
  public Optional<Decision.StageEntered> findDecision(String id, long position) {
    Stay stay = stays(id).get((int) position);
    return Optional.of(
        new Decision.StageEntered(
            position,
            stay.entered(),
            new Cause(
                new Cause.Trigger.ByEvent(59), "cycle." + stay.stage() + ".enter", 7, score()),
            stay.stage(),
            position == 0 ? null : stays(id).get((int) position - 1).stage(),
            stay.move(),
            position == 3 ? List.of("target") : List.of(),
            "inbound",
            1,
            stay.reason()));
  }

  @Override
  public Optional<IdleAct.Why> findIdle(String id, String source, String event) {
    return Optional.empty();
  }
}
