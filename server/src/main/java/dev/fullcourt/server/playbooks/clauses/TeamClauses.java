package dev.fullcourt.server.playbooks.clauses;

import dev.fullcourt.engine.calendar.BusinessHours;
import dev.fullcourt.engine.calendar.OpeningTime;
import dev.fullcourt.engine.playbook.GroupRole;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Team;
import dev.fullcourt.server.playbooks.clauses.Clause.Section;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who is in it, when they are at work, and whom they want to know. */
final class TeamClauses {

  private TeamClauses() {}

  static List<Clause> of(Playbook playbook) {
    List<Clause> all = new ArrayList<>();
    playbook.teams().values().forEach(team -> all.add(team(team)));
    playbook.hours().forEach((name, hours) -> all.add(hours(name, hours)));
    playbook.teamwork().roles().forEach(role -> all.add(role(role)));
    return all;
  }

  private static Clause team(Team team) {
    Integer capacity = team.capacity();
    String lead = team.lead();
    return new Aspects()
        .say("belongs to", Playbook.title(team.function()))
        .say("is led by", lead == null ? null : Playbook.title(lead))
        .ordered("has as members", Wording.titles(team.members()))
        .say("works in the hours", team.hours())
        .say("takes a day and member at most", capacity == null ? null : capacity + " buyers")
        .of(Section.TEAMS, "team", team.name(), "Team " + Playbook.title(team.name()));
  }

  private static Clause hours(String name, BusinessHours hours) {
    Map<String, List<String>> byDay = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      byDay.put(
          day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
          hours.week().on(day).stream().map(TeamClauses::time).toList());
    }
    Aspects aspects = new Aspects().say("are those of", hours.zone().getId().replace('_', ' '));
    byDay.forEach((day, times) ->
        aspects.say("are open on " + day, times.isEmpty() ? null : Wording.and(times)));
    return aspects
        .several("are closed on", hours.holidays().stream().map(Object::toString).toList())
        .of(Section.TEAMS, "business hours", name, "The hours " + Wording.quoted(name));
  }

  private static String time(OpeningTime time) {
    return clock(time.fromMinute()) + "–" + clock(time.untilMinute());
  }

  private static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  private static Clause role(GroupRole role) {
    String name = "The role " + Wording.quoted(role.name());
    return new Aspects()
        .rule("is taken to be somebody’s when", role.when(), name)
        .sayIf(role.wanted(), "is", "wanted in every buying group")
        .of(Section.TEAMS, "role of the buying group", role.name(), name);
  }
}
