package dev.fullcourt.history.routing;

import dev.fullcourt.engine.calendar.BusinessHours;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Routing;
import dev.fullcourt.engine.playbook.Routing.Rule;
import dev.fullcourt.engine.playbook.Routing.Target;
import dev.fullcourt.engine.playbook.Team;
import dev.fullcourt.history.routing.Answer.By;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers who gets a buyer, under one playbook. Of the rules that serve the queue the first that
 * holds decides; where it finds nobody free, and where none holds, the fallback takes over.
 */
public final class Router {

  /** What lies longer back was given on another day, wherever one is. */
  public static final Duration LONGEST_DAY = Duration.ofHours(50);

  private final Playbook playbook;
  private final Routing routing;

  /** Under the routing of that playbook, which must have some. */
  public Router(Playbook playbook) {
    this.playbook = playbook;
    this.routing = playbook.teamwork().routing();
  }

  /** Answers requests in their order, each knowing of those before; the state takes them in. */
  public List<Answer> answer(List<Request> requests, TeamState state) {
    List<Answer> answers = new ArrayList<>(requests.size());
    for (Request request : requests.stream().sorted(Request.ORDER).toList()) {
      Answer answer = answer(request, state);
      state.take(answer);
      answers.add(answer);
    }
    return answers;
  }

  /** Answers one request; the state stays as it is. */
  public Answer answer(Request request, TeamState state) {
    Optional<Rule> found =
        routing.rules().stream()
            .filter(rule -> rule.to().serves(request.queue()))
            .filter(rule -> rule.holdsAt(request.at()))
            .filter(rule -> rule.when() == null || request.holding().contains(rule.id()))
            .findFirst();
    if (found.isEmpty()) {
      return fallback(request, null, List.of(), state);
    }
    Rule rule = found.get();
    Team team = team(rule.to(), request);
    Choice choice = new Choice(request, team, zone(team), state);
    return switch (rule.to()) {
      case Target.ToPerson(var name, var teams) ->
          choice
              .meant(rule, name, By.NAMED)
              .orElseGet(() -> fallback(request, rule, choice.considered(), state));
      case Target.ToTeam ignored ->
          choice.find(rule).orElseGet(() -> fallback(request, rule, choice.considered(), state));
    };
  }

  /** Who takes what nobody else does: whatever they have already. */
  private Answer fallback(
      Request request, @Nullable Rule rule, List<String> considered, TeamState state) {
    Target otherwise = routing.otherwise();
    if (otherwise != null) {
      return last(request, rule, team(otherwise, request), otherwise.name(), considered, state);
    }
    if (rule != null && rule.to() instanceof Target.ToPerson(var name, var teams)) {
      return last(request, rule, team(rule.to(), request), name, considered, state);
    }
    Team team = rule == null ? ledTeam(request) : team(rule.to(), request);
    String lead = Objects.requireNonNull(team.lead(), "the reader sees to it that it is led");
    return last(request, rule, team, lead, considered, state);
  }

  private Answer last(
      Request request,
      @Nullable Rule rule,
      Team team,
      String person,
      List<String> considered,
      TeamState state) {
    return new Choice(request, team, zone(team), state, considered).last(rule, person);
  }

  /**
   * Without a rule or a fallback only the lead is left: of the queue, or of any team. A playbook is
   * read only when its rules cover the market, but an older request may wait for a queue the
   * present rules know nothing of.
   */
  private Team ledTeam(Request request) {
    List<Team> led = playbook.teams().values().stream().filter(t -> t.lead() != null).toList();
    return led.stream()
        .filter(team ->
            request.queue().team() == null
                ? team.function().equals(request.queue().function())
                : team.name().equals(request.queue().team()))
        .findFirst()
        .orElseGet(led::getFirst);
  }

  /** The team a target belongs to: one that serves the queue, if any does. */
  private Team team(Target target, Request request) {
    String name =
        target.teams().stream()
            .filter(team -> new Target.ToTeam(team).serves(request.queue()))
            .findFirst()
            .orElseGet(() -> target.teams().getFirst())
            .team();
    return Objects.requireNonNull(playbook.teams().get(name), "targets are of teams that exist");
  }

  /** The answer as what somebody was given on that day of their team. */
  RoutingPass.Day day(Answer answer) {
    Team team =
        Objects.requireNonNull(
            playbook.teams().get(answer.team()), "answers name teams that exist");
    LocalDate day = LocalDate.ofInstant(answer.request().at(), zone(team));
    int fallback = answer.by() == By.FALLBACK ? 1 : 0;
    return new RoutingPass.Day(answer.person(), team.name(), day, 1, team.capacity(), fallback);
  }

  private ZoneId zone(Team team) {
    BusinessHours hours = team.hours() == null ? null : playbook.hours().get(team.hours());
    return hours == null ? playbook.fiscalYear().zone() : hours.zone();
  }
}
