package dev.fullcourt.server.corrections;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.history.corrections.VoidRule;
import dev.fullcourt.history.corrections.VoidRuleReader;
import dev.fullcourt.history.replay.BuyerLog;
import dev.fullcourt.history.replay.CorrectedLog;
import dev.fullcourt.history.replay.CorrectedLog.EventId;
import dev.fullcourt.history.replay.Correction;
import dev.fullcourt.server.log.Cursors;
import dev.fullcourt.server.log.EventLog;
import dev.fullcourt.server.log.Fence;
import dev.fullcourt.server.log.LogReader;
import dev.fullcourt.server.log.NewEvent;
import dev.fullcourt.server.log.Partitions;
import dev.fullcourt.server.playbooks.Playbooks;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Voids by rule. Every event a rule voids gets a row of its own in the log, so that replay knows no
 * rules; the rule is kept and applied to what comes in later, until it is ended.
 */
@Component
public class VoidRules {

  private final JdbcClient jdbc;
  private final Workshop workshop;
  private final Lookup lookup;
  private final LogReader log;
  private final EventLog appending;
  private final Cursors cursors;
  private final Playbooks playbooks;

  VoidRules(
      JdbcClient jdbc,
      Workshop workshop,
      Lookup lookup,
      LogReader log,
      EventLog appending,
      Cursors cursors,
      Playbooks playbooks) {
    this.jdbc = jdbc;
    this.workshop = workshop;
    this.lookup = lookup;
    this.log = log;
    this.appending = appending;
    this.cursors = cursors;
    this.playbooks = playbooks;
  }

  /** A rule in force. */
  record Kept(int number, String text, String because, String who) {}

  /**
   * Puts a rule in force and voids what it names so far.
   *
   * @throws CannotCorrect when the rule cannot be read, or is in force already
   */
  public Corrected declare(String text, Author author, boolean tryOnly) {
    Fence fence = workshop.open();
    VoidRule rule = read(text);
    if (inForce().stream().anyMatch(kept -> kept.text().equals(rule.text()))) {
      return Corrected.nothing("The rule '" + rule.text() + "' is in force already.");
    }
    Pen pen = workshop.pen(author);
    Trial trial = workshop.trial();
    List<EventId> events = new ArrayList<>();
    for (int partition = 0; partition < Partitions.COUNT; partition++) {
      log.readWith(
          partition,
          types(rule),
          buyer -> {
            List<EventId> found = matches(rule, buyer);
            if (!found.isEmpty()) {
              events.addAll(found);
              trial.add(buyer, rows(0, found, buyer.buyer(), pen));
            }
          });
    }
    String what = "void " + rule.text();
    if (tryOnly) {
      return trial.result(0, what, events.size(), false);
    }
    int number =
        workshop.make(
            fence,
            "void",
            what,
            author,
            given -> owned(given, events, pen),
            given -> keep(fence, given, rule, author));
    return trial.result(number, what, events.size(), true);
  }

  private void keep(Fence fence, int number, VoidRule rule, Author author) {
    jdbc.sql(
            """
            insert into void_rule (number, rule, because, who)
            values (:number, :rule, :because, :who)
            """)
        .param("number", number)
        .param("rule", rule.text())
        .param("because", author.because())
        .param("who", author.who())
        .update();
    mark(fence, "void_rule_declared", number, rule.text(), author);
  }

  private void mark(Fence fence, String type, int number, String text, Author author) {
    appending.mark(
        fence,
        type,
        Integer.toString(number),
        author.at(),
        appending.getHorizon(),
        author.sign(Map.of(Correction.RULE, Value.of(number), "text", Value.of(text))));
  }

  /**
   * Ends a rule and restores what it voided and nobody else did.
   *
   * @throws CannotCorrect when no such rule is in force
   */
  public Corrected end(int number, Author author, boolean tryOnly) {
    Fence fence = workshop.open();
    Kept rule =
        inForce().stream()
            .filter(kept -> kept.number() == number)
            .findFirst()
            .orElseThrow(() -> new CannotCorrect(noSuchRule(number)));
    Pen pen = workshop.pen(author);
    Trial trial = workshop.trial();
    List<NewEvent> rows = new ArrayList<>();
    for (int partition = 0; partition < Partitions.COUNT; partition++) {
      log.readWith(
          partition,
          new String[] {"event_voided"},
          buyer -> {
            List<EventId> voided = voidedBy(number, buyer);
            if (!voided.isEmpty()) {
              List<NewEvent> restoring =
                  voided.stream()
                      .map(event -> restored(event, number, buyer.buyer(), pen))
                      .toList();
              trial.add(buyer, restoring);
              rows.addAll(restoring);
            }
          });
    }
    String what = "end the rule " + rule.text();
    if (tryOnly) {
      return trial.result(0, what, rows.size(), false);
    }
    int made =
        workshop.make(
            fence,
            "restore",
            what,
            author,
            given -> rows,
            given -> {
              jdbc.sql("update void_rule set ended_at = :at where number = :number")
                  .param("at", author.at().atOffset(ZoneOffset.UTC))
                  .param("number", number)
                  .update();
              mark(fence, "void_rule_ended", number, rule.text(), author);
            });
    return trial.result(made, what, rows.size(), true);
  }

  private String noSuchRule(int number) {
    String known =
        inForce().stream()
            .map(kept -> kept.number() + " (" + kept.text() + ")")
            .reduce((one, other) -> one + ", " + other)
            .orElse("none");
    return "No rule " + number + " is in force. In force: " + known + ".";
  }

  /** What a rule voided of a buyer's own events and is void still. */
  private static List<EventId> voidedBy(int rule, BuyerLog buyer) {
    List<Event> rows = buyer.rows();
    return rows.stream()
        .filter(row -> row.buyer().equals(buyer.buyer()))
        .filter(row -> Value.of(rule).equals(row.property(Correction.RULE)))
        .flatMap(row -> Correction.of(row).stream())
        .filter(Correction.Voided.class::isInstance)
        .map(Correction.Voided.class::cast)
        .map(voided -> new EventId(voided.source(), voided.id()))
        .distinct()
        .filter(event -> CorrectedLog.isVoided(buyer.buyer(), rows, event))
        .toList();
  }

  /**
   * Applies the rules in force to what came in and is not decided yet, and to what it stands next
   * to.
   *
   * @return how many events were voided
   */
  public int applyToNew(Fence fence, long importId, Instant now) {
    int voided = 0;
    for (Kept kept : inForce()) {
      VoidRule rule = read(kept.text());
      List<EventId> events = new ArrayList<>();
      for (int partition = 0; partition < Partitions.COUNT; partition++) {
        log.readWithNew(
            partition,
            types(rule),
            cursors.of(partition),
            buyer -> events.addAll(matches(rule, buyer)));
      }
      Pen pen = workshop.pen(new Author(kept.because(), kept.who(), now));
      voided += appending.append(fence, importId, owned(kept.number(), events, pen));
    }
    return voided;
  }

  private static String[] types(VoidRule rule) {
    String other = rule.after() == null ? rule.type() : rule.after().type();
    return new String[] {rule.type(), other};
  }

  /** What a rule names of a buyer's events; what somebody restored by hand is left alone. */
  private static List<EventId> matches(VoidRule rule, BuyerLog buyer) {
    List<Event> rows = buyer.rows();
    Set<EventId> restored = CorrectedLog.restored(buyer.buyer(), rows);
    return rule.matches(CorrectedLog.of(buyer.buyer(), rows)).stream()
        .map(EventId::of)
        .filter(event -> !restored.contains(event))
        .toList();
  }

  /** Rows for the buyers to whom the events came in; whoever absorbed these adopts them. */
  private List<NewEvent> owned(int number, List<EventId> events, Pen pen) {
    List<NewEvent> rows = new ArrayList<>();
    lookup
        .ownersOf(events)
        .forEach((event, owner) -> rows.addAll(rows(number, List.of(event), owner, pen)));
    return rows;
  }

  private static List<NewEvent> rows(int number, List<EventId> events, String buyer, Pen pen) {
    return events.stream()
        .map(event ->
            pen.ruled(
                new Correction.Voided(event.source(), event.id()),
                number,
                name(number, event),
                buyer))
        .toList();
  }

  private static NewEvent restored(EventId event, int number, String buyer, Pen pen) {
    Correction restored = new Correction.Restored(event.source(), event.id());
    return pen.ruled(restored, number, name(number, event), buyer);
  }

  private static String name(int number, EventId event) {
    return number + "-" + event.source() + "/" + event.id();
  }

  private List<Kept> inForce() {
    return jdbc.sql(
            """
            select number, rule, because, who from void_rule where ended_at is null order by number
            """)
        .query((row, n) ->
            new Kept(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)))
        .list();
  }

  private VoidRule read(String text) {
    return switch (new VoidRuleReader(playbooks.getCurrent()).read(text)) {
      case VoidRuleReader.Result.Accepted(VoidRule rule) -> rule;
      case VoidRuleReader.Result.Refused(var mistakes) ->
          throw new CannotCorrect("The rule cannot be used:\n" + String.join("\n", mistakes));
    };
  }
}
