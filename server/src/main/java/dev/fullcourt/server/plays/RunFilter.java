package dev.fullcourt.server.plays;

import dev.fullcourt.engine.decision.PlayDecision.Hindrance;
import dev.fullcourt.engine.playbook.Play;
import dev.fullcourt.engine.playbook.PlayStep;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.buyers.Cursor;
import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.page.Period;
import dev.fullcourt.server.page.Query;
import dev.fullcourt.server.page.Unreadable;
import dev.fullcourt.server.playbooks.PlayAddress;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which runs of a play. What is null or empty does not narrow anything.
 *
 * @param play of which play
 * @param state how they stand
 * @param by {@code hand} for those people started, {@code behaviour} for the others
 * @param step with something that became of that step, or of any
 * @param fate what became of it
 * @param why what stood against it, as the ledger calls it
 * @param period when they started
 */
public record RunFilter(
    String play,
    @Nullable PlayState state,
    String by,
    String step,
    @Nullable StepFate fate,
    String why,
    Period period) {

  /** How a run can have been started. */
  static final List<String> STARTS = List.of("hand", "behaviour");

  /** All runs of a play that started in a period. */
  static RunFilter of(String play, Period period) {
    return new RunFilter(play, null, "", "", null, "", period);
  }

  /**
   * Reads it from the parameters of an address.
   *
   * @param versions every version of the agreement: runs of plays it no longer has are still there
   * @param today the last day there are runs of
   * @param also names that say something else than which runs
   * @throws Unreadable when it says what is not known here
   */
  public static RunFilter read(
      Map<String, String> said, List<Playbook> versions, LocalDate today, String... also) {
    Listing.PLAYS.check(said, also);
    List<Play> plays = plays(versions);
    String play = oneOf("play", said, plays.stream().map(Play::name).distinct().toList());
    List<String> steps =
        plays.stream().filter(each -> each.name().equals(play)).flatMap(RunFilter::asks).toList();
    String state = oneOf("state", said, Stream.of(PlayState.values()).map(PlayState::word));
    String fate = oneOf("fate", said, Stream.of(StepFate.values()).map(StepFate::word));
    return new RunFilter(
        play,
        PlayState.find(state).orElse(null),
        oneOf("by", said, STARTS),
        oneOf("step", said, steps.stream().distinct().toList()),
        StepFate.find(fate).orElse(null),
        oneOf("why", said, whys().stream().map(RunFilter::dashed)).replace('-', '_'),
        Period.read(
            said.getOrDefault("period", ""),
            said.getOrDefault("from", ""),
            said.getOrDefault("to", ""),
            today));
  }

  /** The plays of all versions, the latest first. */
  static List<Play> plays(List<Playbook> versions) {
    return versions.reversed().stream()
        .flatMap(each -> each.teamwork().outreach().plays().stream())
        .toList();
  }

  /** The ids of the steps by which somebody is asked for something. */
  static Stream<String> asks(Play play) {
    return play.steps().values().stream()
        .filter(step -> step instanceof PlayStep.Task || step instanceof PlayStep.Message)
        .map(PlayStep::id);
  }

  /** What can stand against a step, as the ledger calls it. */
  static List<String> whys() {
    return Stream.of(Hindrance.values()).map(Hindrance::word).toList();
  }

  static String dashed(String word) {
    return word.replace('_', '-');
  }

  private static String oneOf(String name, Map<String, String> said, Stream<String> words) {
    return oneOf(name, said, words.toList());
  }

  private static String oneOf(String name, Map<String, String> said, List<String> words) {
    String word = said.getOrDefault(name, "").strip();
    if (!word.isEmpty() && !words.contains(word)) {
      throw new Unreadable(
          name, word, words.isEmpty() ? "left out here" : "one of " + String.join(", ", words));
    }
    return word;
  }

  /** Whether it says more than which play and when. */
  public boolean asks() {
    return state != null || !by.isEmpty() || !step.isEmpty() || asksSteps();
  }

  /** Whether it is about what became of steps, so that those are counted as well. */
  public boolean asksSteps() {
    return fate != null || !why.isEmpty();
  }

  RunFilter with(PlayState other) {
    return new RunFilter(play, other, by, step, fate, why, period);
  }

  RunFilter by(String other) {
    return new RunFilter(play, state, other, step, fate, why, period);
  }

  RunFilter with(StepFate other, String because) {
    return new RunFilter(play, state, by, step, other, because, period);
  }

  RunFilter in(Period other) {
    return new RunFilter(play, state, by, step, fate, why, other);
  }

  /** What it says besides which play, as it is written in an address. */
  SequencedMap<String, String> words() {
    SequencedMap<String, String> words = new LinkedHashMap<>();
    words.put("state", state == null ? "" : state.word());
    words.put("by", by);
    words.put("step", step);
    words.put("fate", fate == null ? "" : fate.word());
    words.put("why", dashed(why));
    words.putAll(when());
    return words;
  }

  /** The period, unless it is the usual one. */
  SequencedMap<String, String> when() {
    return period.word().equals(Period.USUAL) ? new LinkedHashMap<>() : Query.read(period.query());
  }

  /** Where these runs are listed. */
  String href() {
    return Query.address(PlayAddress.of(play), Query.write(words()));
  }

  /** Where a part of them is listed. */
  String href(Cursor cursor) {
    return Query.address(href(), Query.write(Map.of(cursor.side().word(), cursor.text())));
  }
}
