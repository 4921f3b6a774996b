package dev.fullcourt.server.alerts;

import dev.fullcourt.engine.alert.AlertRun;
import dev.fullcourt.engine.decision.AlertDecision.End;
import dev.fullcourt.engine.playbook.Alert;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.measures.alerts.AlertGroup;
import dev.fullcourt.history.measures.alerts.AlertGroups;
import dev.fullcourt.history.measures.alerts.GoalWatch;
import dev.fullcourt.history.measures.alerts.Told;
import dev.fullcourt.server.alerts.AlertsPage.Buyer;
import dev.fullcourt.server.alerts.AlertsPage.GoalRow;
import dev.fullcourt.server.alerts.AlertsPage.Group;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Durations;
import dev.fullcourt.server.page.Linked;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.page.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts alerts into words. */
public final class AlertsPages {

  /** So many buyers of one cause are shown. */
  private static final int MOST = 100;

  /** So many causes are shown of those that are open, and of those that ended. */
  private static final int MOST_CAUSES = 50;

  private final Playbook playbook;
  private final Dates dates;
  private final Instant asOf;
  private final Alerts.Found found;

  private AlertsPages(Playbook playbook, Instant asOf, Alerts.Found found) {
    this.playbook = playbook;
    this.dates = new Dates(playbook.fiscalYear().zone());
    this.asOf = asOf;
    this.found = found;
  }

  /**
   * The page.
   *
   * @param asOf up to when all is settled
   * @param found what is open, and what ended lately
   * @param goals those found off track
   */
  public static AlertsPage of(
      Playbook playbook, Instant asOf, Alerts.Found found, List<GoalWatch.OffTrack> goals) {
    return new AlertsPages(playbook, asOf, found).page(goals);
  }

  private AlertsPage page(List<GoalWatch.OffTrack> goals) {
    List<AlertGroup> groups = AlertGroups.of(found.runs());
    List<AlertGroup> open = groups.stream().filter(group -> group.ended() == null).toList();
    List<AlertGroup> ended =
        groups.stream().filter(group -> group.ended() != null).toList().reversed();
    return new AlertsPage(
        dates.moment(asOf),
        playbook.name() + ", version " + playbook.version(),
        watched(),
        first(open, "open-"),
        otherCauses(open, "open"),
        goals.stream().filter(goal -> goal.ended() == null).map(this::goal).toList(),
        first(ended, "ended-"),
        otherCauses(ended, "ended"));
  }

  private List<Group> first(List<AlertGroup> groups, String anchor) {
    List<Group> first = new ArrayList<>();
    for (AlertGroup group : groups.subList(0, Math.min(MOST_CAUSES, groups.size()))) {
      first.add(group(group, anchor + (first.size() + 1)));
    }
    return first;
  }

  private static @Nullable Linked otherCauses(List<AlertGroup> groups, String status) {
    return groups.size() <= MOST_CAUSES
        ? null
        : rest(
            Numbers.count(groups.size() - MOST_CAUSES, "other cause", "other causes"),
            Map.of("status", status));
  }

  private String watched() {
    List<String> names = playbook.teamwork().alerts().stream().map(Alert::name).toList();
    return String.join(", ", names);
  }

  private Group group(AlertGroup group, String anchor) {
    AlertRun first = group.runs().getFirst();
    Instant until = group.ended();
    return new Group(
        anchor,
        Playbook.title(group.cause().alert()),
        why(first),
        String.join(", ", Told.of(playbook, group)),
        dates.moment(group.raised()),
        until == null ? null : dates.moment(until),
        Numbers.count(group.runs().size(), "buyer", "buyers"),
        group.runs().stream().limit(MOST).map(this::buyer).toList(),
        group.runs().size() <= MOST ? null : others(group));
  }

  private static Linked others(AlertGroup group) {
    String status = group.ended() == null ? "open" : "ended";
    return rest(
        Numbers.count(group.runs().size() - MOST, "other", "others"),
        Map.of("alert", group.cause().alert(), "status", status));
  }

  /** What is not shown, with the file that has it. */
  private static Linked rest(String count, Map<String, String> look) {
    return new Linked(
        "and " + count, Query.address("/alerts.csv", Query.write(look)), "All of them, as a file");
  }

  private Buyer buyer(AlertRun run) {
    Instant until = run.ended() == null ? asOf : run.ended();
    return new Buyer(
        found.names().getOrDefault(run.buyer(), run.buyer()),
        "/buyers/" + run.buyer(),
        dates.moment(run.since()),
        Durations.words(Duration.between(run.since(), until)),
        over(run.end()));
  }

  private static @Nullable String over(@Nullable End end) {
    return switch (end) {
      case null -> null;
      case OVER -> "over";
      case MOOT -> "no longer matters";
      case DROPPED -> "no longer agreed";
    };
  }

  private String why(AlertRun run) {
    String holder = Objects.requireNonNullElse(run.person(), "the queue of " + title(run));
    String subject = run.subject() == null ? "" : Playbook.title(run.subject());
    return switch (run.kind()) {
      case "breach" -> "“" + subject + "” was not kept by " + holder + ".";
      case "pass" -> "“" + subject + "” was not answered in time by " + title(run) + ".";
      case "stall" -> "In " + subject + " for longer than nearly all.";
      case "silence" -> "Nothing has passed between us and the buyer, in " + subject + ".";
      case "surge" -> "More happens there than usual; " + holder + " has it.";
      default -> leak(run, holder, subject);
    };
  }

  private String leak(AlertRun run, String holder, String subject) {
    Alert.Lack lack =
        playbook.teamwork().alerts().stream()
            .filter(alert -> alert.name().equals(run.alert()))
            .flatMap(alert ->
                alert instanceof Alert.Leak leak
                    ? java.util.stream.Stream.of(leak.lacks())
                    : java.util.stream.Stream.empty())
            .findFirst()
            .orElse(Alert.Lack.PERSON);
    return switch (lack) {
      case PERSON -> "Waiting in " + holder + ", in " + subject + ".";
      case MESSAGE -> "In " + subject + ", and nobody has written to them.";
      case ANSWER -> "“" + subject + "” was offered and not answered by " + holder + ".";
    };
  }

  private static String title(AlertRun run) {
    return Playbook.title(Objects.requireNonNullElse(run.team(), run.function()));
  }

  private GoalRow goal(GoalWatch.OffTrack off) {
    return new GoalRow(
        Playbook.title(off.goal()) + ", " + off.stretch(),
        "Off track since %s: %s reached where %s belonged to the time that had passed."
            .formatted(
                dates.day(off.raised()),
                Numbers.whole(Math.round(off.reached())),
                Numbers.whole(Math.round(off.expected()))),
        String.join(", ", Told.of(playbook, off.to(), "", null, null)));
  }
}
