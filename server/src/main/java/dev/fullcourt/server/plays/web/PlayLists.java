package dev.fullcourt.server.plays.web;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.measures.KeptFigures;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Period;
import dev.fullcourt.server.page.Unreadable;
import dev.fullcourt.server.playbooks.Agreement;
import dev.fullcourt.server.plays.PlaysPages;
import dev.fullcourt.server.plays.RunFilter;
import dev.fullcourt.server.plays.RunLength;
import dev.fullcourt.server.plays.Runs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is asked of plays, by a page, a file or a program: the same words, the same figures. */
@Component
class PlayLists {

  private final Agreement agreement;
  private final Horizon horizon;
  private final Runs runs;
  private final KeptFigures kept;

  PlayLists(Agreement agreement, Horizon horizon, Runs runs, KeptFigures kept) {
    this.agreement = agreement;
    this.horizon = horizon;
    this.runs = runs;
    this.kept = kept;
  }

  Runs runs() {
    return runs;
  }

  /** What is said of one play whose name is in the path. */
  Map<String, String> of(String play, Map<String, String> said) {
    boolean known =
        agreement.findCurrent().isPresent()
            && agreement.getVersions().stream()
                .flatMap(each -> each.teamwork().outreach().plays().stream())
                .anyMatch(each -> each.name().equals(play));
    if (!known) {
      throw new Missing("There is no play “" + play + "”.");
    }
    Map<String, String> words = new HashMap<>(said);
    words.put("play", play);
    return words;
  }

  /** Reads it; where it names no play, it may say only when. */
  RunFilter read(Map<String, String> said, String... also) {
    Playbook playbook = agreement.getCurrent();
    Instant asOf = horizon.findInstant().orElseGet(Instant::now);
    LocalDate today = new Dates(playbook.fiscalYear().zone()).date(asOf);
    RunFilter filter = RunFilter.read(said, agreement.getVersions(), today, also);
    if (filter.play().isEmpty() && filter.asks()) {
      throw new Unreadable("play", "", "the name of a play, as so much is said of its runs");
    }
    return filter;
  }

  /** Reads it where all plays are meant. */
  Period period(Map<String, String> said) {
    RunFilter filter = read(said);
    if (!filter.play().isEmpty()) {
      throw new Unreadable("play", filter.play(), "left out, as all plays are meant");
    }
    return filter.period();
  }

  /** The figures of all plays of the agreement; none when they take longer than somebody waits. */
  Optional<List<Runs.Tally>> soon(Period period) {
    return kept.soon(key(period), () -> runs.tallies(period, zone())).map(this::agreed);
  }

  /** The same, however long they take. */
  List<Runs.Tally> tallies(Period period) {
    return agreed(kept.get(key(period), () -> runs.tallies(period, zone())));
  }

  private List<Runs.Tally> agreed(List<Runs.Tally> tallies) {
    return PlaysPages.agreed(agreement.getCurrent(), tallies);
  }

  private static Object key(Period period) {
    return List.of("plays", period);
  }

  ZoneId zone() {
    return agreement.getCurrent().fiscalYear().zone();
  }

  /** How many; counts where nobody has. */
  Runs.Count count(RunFilter filter) {
    return kept.get(key(filter), () -> runs.count(filter, zone()));
  }

  /** How many, as far as it is known at once, with a part of the list at hand. */
  RunLength soon(RunFilter filter, Runs.Slice slice) {
    return kept.atHand(key(filter), () -> runs.count(filter, zone()))
        .map(count -> new RunLength(count, true))
        .orElseGet(() -> least(slice));
  }

  private static RunLength least(Runs.Slice slice) {
    boolean whole = !slice.earlier() && !slice.later();
    long shown = slice.rows().size();
    return new RunLength(new Runs.Count(whole ? shown : shown + 1, 0), whole);
  }

  private static Object key(RunFilter filter) {
    return List.of("runs of plays", filter);
  }
}
