package dev.fullcourt.history.backtest;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.measures.text.Cell;
import dev.fullcourt.history.measures.text.Table;
import dev.fullcourt.history.routing.RoutingPass;
import dev.fullcourt.history.routing.RoutingPass.Asked;
import dev.fullcourt.history.routing.RoutingPass.Day;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one person would have been given to work on, by the routing of each playbook.
 *
 * @param person who
 * @param team for which team
 * @param current under the current playbook; null when that gave them nothing
 * @param proposed under the proposed one
 */
public record Load(String person, String team, @Nullable Given current, @Nullable Given proposed) {

  /**
   * What somebody was given.
   *
   * @param buyers how many buyers in all
   * @param days on how many days of the team's zone
   * @param mostADay the most on one day
   * @param capacity how many they take a day at most, or null for any number
   * @param daysOver on how many days it was more than that
   * @param fallback how many of them because no rule held or nobody else was free
   */
  public record Given(
      int buyers, int days, int mostADay, @Nullable Integer capacity, int daysOver, int fallback) {

    static @Nullable Given of(List<Day> days) {
      return days.isEmpty()
          ? null
          : new Given(
              days.stream().mapToInt(Day::given).sum(),
              days.size(),
              days.stream().mapToInt(Day::given).max().orElse(0),
              days.getFirst().capacity(),
              (int) days.stream().filter(Day::isTooMuch).count(),
              days.stream().mapToInt(Day::fallback).sum());
    }
  }

  private record Who(String person, String team) {
    static Who of(Day day) {
      return new Who(day.person(), day.team());
    }
  }

  static List<Load> of(Playbook current, Playbook proposed, Findings found) {
    List<Day> was = days(current, found.current.requests);
    List<Day> is = days(proposed, found.proposed.requests);
    Set<Who> people = new LinkedHashSet<>();
    Stream.concat(was.stream(), is.stream())
        .map(Who::of)
        .sorted(Comparator.comparing(Who::team).thenComparing(Who::person))
        .forEach(people::add);
    return people.stream()
        .map(who ->
            new Load(
                who.person(),
                who.team(),
                Given.of(was.stream().filter(day -> Who.of(day).equals(who)).toList()),
                Given.of(is.stream().filter(day -> Who.of(day).equals(who)).toList())))
        .toList();
  }

  private static List<Day> days(Playbook playbook, List<Asked> requests) {
    return playbook.teamwork().routing().isEmpty()
        ? List.of()
        : RoutingPass.of(playbook, requests).days();
  }

  static Table table(List<Load> all) {
    List<List<String>> rows = new ArrayList<>();
    for (Load each : all) {
      rows.add(row(each, "current", each.current()));
      rows.add(row(each, "proposed", each.proposed()));
    }
    return new Table(
        "Buyers per person and day, as each playbook would route them",
        List.of(
            Table.words("team"),
            Table.words("person"),
            Table.words("playbook"),
            Table.figures("buyers"),
            Table.figures("on days"),
            Table.figures("most a day"),
            Table.figures("capacity"),
            Table.figures("days over it"),
            Table.figures("as fallback")),
        rows);
  }

  private static List<String> row(Load load, String playbook, @Nullable Given given) {
    List<String> who = List.of(load.team(), load.person(), playbook);
    List<String> figures =
        given == null
            ? List.of("0", "0", Cell.NONE, Cell.NONE, Cell.NONE, Cell.NONE)
            : List.of(
                Cell.count(given.buyers()),
                Cell.count(given.days()),
                Cell.count(given.mostADay()),
                Cell.count(given.capacity()),
                Cell.count(given.daysOver()),
                Cell.count(given.fallback()));
    return Stream.concat(who.stream(), figures.stream()).map(Objects::requireNonNull).toList();
  }
}
