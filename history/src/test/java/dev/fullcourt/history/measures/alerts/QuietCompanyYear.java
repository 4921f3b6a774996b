package dev.fullcourt.history.measures.alerts;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.alert.AlertRun;
import dev.fullcourt.engine.alert.AlertRuns;
import dev.fullcourt.engine.cycle.Stay;
import dev.fullcourt.engine.cycle.Stays;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.history.identity.Ids;
import dev.fullcourt.history.imports.Draft;
import dev.fullcourt.history.imports.Importer;
import dev.fullcourt.history.imports.Sink;
import dev.fullcourt.history.imports.mapping.Mapping;
import dev.fullcourt.history.imports.mapping.MappingReader;
import dev.fullcourt.history.imports.mapping.MappingReading;
import dev.fullcourt.history.measures.OpportunityHistory;
import dev.fullcourt.history.money.ExchangeRates;
import dev.fullcourt.history.money.TeamCurrency;
import dev.fullcourt.history.replay.Batch;
import dev.fullcourt.history.replay.Replay;
import dev.fullcourt.history.simulator.QuietYear;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A year of the quiet company, imported, decided, looked at by the watchers, and decided again with
 * what they found.
 *
 * @param playbook what was agreed
 * @param starts when the year starts
 * @param end up to when everything is settled
 * @param alerts every alert about a buyer
 * @param offTrack every alert about a goal
 * @param accounts the account of each buyer, by the buyer's id
 * @param troubles what went wrong
 */
record QuietCompanyYear(
    Playbook playbook,
    Instant starts,
    Instant end,
    List<AlertRun> alerts,
    List<GoalWatch.OffTrack> offTrack,
    Map<String, String> accounts,
    List<NamedCsvRecord> troubles) {

  private static final LocalDate FIRST = LocalDate.of(2025, 2, 1);

  static QuietCompanyYear of(boolean troubled, long seed, Path folder) throws IOException {
    Instant end = QuietYear.run(FIRST, troubled, seed, folder);
    Playbook playbook = agreed();
    Instant starts = FIRST.atStartOfDay(playbook.fiscalYear().zone()).toInstant();
    Map<String, String> accounts = new HashMap<>();
    Map<String, List<Event>> logs = logs(folder, end, accounts);
    Replay replay = new Replay(new Engine(playbook));
    Map<String, Replay.Outcome> lives = new HashMap<>();
    List<Stay> stays = new ArrayList<>();
    List<OpportunityHistory> deals = new ArrayList<>();
    logs.forEach((buyer, log) -> {
      Replay.Outcome life = decide(replay, buyer, log, end);
      lives.put(buyer, life);
      stays.addAll(Stays.of(buyer, life.ledger()));
      deals.addAll(deals(buyer, life));
    });
    long seq = logs.values().stream().mapToLong(List::size).sum();
    for (StallWatch.Stalled found : new StallWatch(playbook).find(stays, starts, end)) {
      List<Event> log = Objects.requireNonNull(logs.get(found.buyer()));
      log.add(event(found, ++seq));
      lives.put(found.buyer(), decide(replay, found.buyer(), log, end));
    }
    List<AlertRun> alerts = new ArrayList<>();
    lives.forEach(
        (buyer, life) -> alerts.addAll(AlertRuns.of(buyer, life.ledger(), named(logs, buyer))));
    GoalCount counted =
        new GoalCount(stays, deals, Map.of(), TeamCurrency.of(playbook, ExchangeRates.NONE));
    return new QuietCompanyYear(
        playbook,
        starts,
        end,
        alerts.stream().filter(run -> !run.raised().isBefore(starts)).toList(),
        new GoalWatch(playbook).find(counted, starts, end),
        accounts,
        troubles(folder));
  }

  private static Replay.Outcome decide(Replay replay, String buyer, List<Event> log, Instant end) {
    return replay.of(buyer, "main", List.of(new Batch(log, Long.MAX_VALUE - 1, end)));
  }

  private static Event event(StallWatch.Stalled found, long seq) {
    return new Event(
        seq,
        EventTypes.OURS,
        found.id(),
        found.buyer(),
        null,
        EventTypes.ALERT_RAISED,
        found.at(),
        found.at(),
        found.at(),
        found.properties());
  }

  private static java.util.function.LongFunction<@org.jspecify.annotations.Nullable String> named(
      Map<String, List<Event>> logs, String buyer) {
    return seq ->
        Objects.requireNonNull(logs.get(buyer)).stream()
            .filter(event -> event.seq() == seq)
            .map(event -> event.text(EventTypes.OWNER))
            .findFirst()
            .orElse(null);
  }

  private static List<OpportunityHistory> deals(String buyer, Replay.Outcome life) {
    return life.state().facts().opportunities().stream()
        .map(deal ->
            new OpportunityHistory(
                deal.opportunity(),
                buyer,
                deal.opportunity(),
                deal.opened(),
                deal.closed(),
                OpportunityHistory.Outcome.valueOf(deal.outcome().name()),
                deal.attributes().get("amount") instanceof Value.Number(BigDecimal amount)
                    ? amount
                    : null,
                null,
                Map.of()))
        .toList();
  }

  private static Map<String, List<Event>> logs(
      Path folder, Instant end, Map<String, String> accounts) throws IOException {
    List<Draft> drafts = new ArrayList<>();
    Importer.read(
        mapping(),
        List.of(folder.resolve("quiet.csv")),
        end,
        new Sink() {
          @Override
          public void accept(Draft draft) {
            drafts.add(draft);
          }

          @Override
          public void reject(Draft.Origin origin, String reason) {
            throw new AssertionError(origin + ": " + reason);
          }

          @Override
          public void rowRead(Draft.Origin origin) {}
        });
    Map<String, List<Event>> logs = new HashMap<>();
    long seq = 0;
    for (Draft draft : drafts) {
      String key = Objects.requireNonNull(draft.account());
      String person = draft.person() == null ? null : Ids.person(draft.person());
      Instant at = Objects.requireNonNull(draft.occurredAt());
      String buyer = Ids.buyer(Ids.account(key), null, person, "main");
      accounts.put(buyer, key);
      logs.computeIfAbsent(buyer, b -> new ArrayList<>())
          .add(
              new Event(
                  ++seq,
                  draft.source(),
                  draft.id(),
                  buyer,
                  person,
                  draft.type(),
                  at,
                  at,
                  at,
                  draft.properties()));
    }
    return logs;
  }

  private static List<NamedCsvRecord> troubles(Path folder) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve("truth/troubles.csv"))) {
      return reader.stream().toList();
    }
  }

  static Playbook agreed() throws IOException {
    return switch (PlaybookReader.read("playbook.yaml", resource("playbook.yaml"))) {
      case Reading.Accepted(var playbook, var notices) -> playbook;
      case Reading.Refused(var mistakes) -> throw new AssertionError(mistakes);
    };
  }

  private static Mapping mapping() throws IOException {
    return switch (MappingReader.read("mapping.yaml", resource("mapping.yaml"))) {
      case MappingReading.Accepted accepted -> accepted.mapping();
      case MappingReading.Refused refused -> throw new AssertionError(refused.mistakes());
    };
  }

  private static String resource(String name) throws IOException {
    try (var in = QuietCompanyYear.class.getResourceAsStream("/quiet/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
