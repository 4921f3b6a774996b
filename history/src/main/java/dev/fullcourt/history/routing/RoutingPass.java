package dev.fullcourt.history.routing;

import dev.fullcourt.engine.playbook.Playbook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What routing would have done with all the requests of a past: a pass of its own over all buyers
 * in the order of time, because what one buyer is given depends on the others (law 16). Nobody has
 * anything at the beginning; what people really did to each other's buyers plays no part.
 */
public final class RoutingPass {

  private RoutingPass() {}

  /**
   * A request of the past.
   *
   * @param request answered at the instant it was asked
   * @param until when the buyer was nobody's any more, or somebody else's; null for not yet
   */
  public record Asked(Request request, @Nullable Instant until) {}

  /**
   * What somebody was given on one day of their team's zone.
   *
   * @param person who
   * @param team for which team
   * @param day the day
   * @param given how many buyers
   * @param capacity how many they take a day at most, or null for any number
   * @param fallback how many of them because no rule held or nobody else was free
   */
  public record Day(
      String person,
      String team,
      LocalDate day,
      int given,
      @Nullable Integer capacity,
      int fallback) {

    /** Whether it is more than they take. */
    public boolean isTooMuch() {
      return capacity != null && given > capacity;
    }

    private Day and(Day more) {
      return new Day(person, team, day, given + more.given, capacity, fallback + more.fallback);
    }
  }

  /**
   * What came of it.
   *
   * @param answers in the order of time
   * @param days by day, then person, then team
   */
  public record Result(List<Answer> answers, List<Day> days) {
    public Result {
      answers = List.copyOf(answers);
      days = List.copyOf(days);
    }
  }

  /** Answers all requests of a past under one playbook. */
  public static Result of(Playbook playbook, List<Asked> past) {
    Router router = new Router(playbook);
    TeamState state = new TeamState();
    PriorityQueue<Asked> ends = new PriorityQueue<>(Comparator.comparing(RoutingPass::end));
    List<Answer> answers = new ArrayList<>(past.size());
    Map<String, Day> days = new TreeMap<>();
    Instant forgotten = Instant.MIN;
    for (Asked asked : inOrder(past)) {
      Request request = asked.request();
      while (!ends.isEmpty() && !end(ends.element()).isAfter(request.at())) {
        state.release(ends.remove().request().buyer());
      }
      if (forgotten.isBefore(request.at().minus(Router.LONGEST_DAY))) {
        forgotten = request.at().minus(Router.LONGEST_DAY);
        state.forgetBefore(forgotten);
      }
      Answer answer = router.answer(request, state);
      state.take(answer);
      answers.add(answer);
      if (asked.until() != null) {
        ends.add(asked);
      }
      Day day = router.day(answer);
      days.merge(day.day() + " " + day.person() + " " + day.team(), day, Day::and);
    }
    return new Result(answers, List.copyOf(days.values()));
  }

  private static List<Asked> inOrder(List<Asked> past) {
    return past.stream().sorted(Comparator.comparing(Asked::request, Request.ORDER)).toList();
  }

  private static Instant end(Asked asked) {
    return asked.until() == null ? Instant.MAX : asked.until();
  }
}
