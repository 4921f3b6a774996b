package dev.fullcourt.server.settings;

import dev.fullcourt.engine.playbook.HolidayNames;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.absences.Absence;
import dev.fullcourt.server.absences.Absences;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Members;
import dev.fullcourt.server.access.Right;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.playbooks.Agreement;
import dev.fullcourt.server.playbooks.Proposed;
import dev.fullcourt.server.settings.SettingsPage.AbsenceForm;
import dev.fullcourt.server.settings.TeamPart.MemberPart;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the settings together, as somebody sees them. */
@Component
public class SettingsPages {

  private final Agreement agreement;
  private final Absences absences;
  private final Members members;
  private final Proposed.Source proposals;
  private final RunningPages running;

  SettingsPages(
      Agreement agreement,
      Absences absences,
      Members members,
      Proposed.Source proposals,
      RunningPages running) {
    this.agreement = agreement;
    this.absences = absences;
    this.members = members;
    this.proposals = proposals;
    this.running = running;
  }

  /**
   * The page.
   *
   * @param typed the absence that was said, where it could not be taken; empty where none was
   */
  public SettingsPage of(Member viewer, @Nullable String trouble, Map<String, String> typed) {
    Optional<Playbook> playbook = agreement.findCurrent();
    List<Absence> ahead = absences.ahead(viewer);
    return new SettingsPage(
        playbook.map(Playbook::version).orElse(0),
        playbook.map(Playbook::name).orElse(""),
        playbook.map(each -> teams(each, viewer, ahead)).orElse(List.of()),
        playbook.map(this::hours).orElse(List.of()),
        viewer.may(Right.SEE) ? proposals.open() : List.of(),
        viewer.may(Right.PROPOSE),
        ahead,
        new AbsenceForm(
            absences.people(viewer),
            playbook.map(SettingsPages::everybody).orElse(List.of()),
            absences.today().toString(),
            typed),
        running.of(viewer).orElse(null),
        trouble);
  }

  private static List<String> everybody(Playbook playbook) {
    return playbook.teams().values().stream()
        .flatMap(team -> team.people().stream())
        .distinct()
        .toList();
  }

  private List<TeamPart> teams(Playbook playbook, Member viewer, List<Absence> ahead) {
    Map<String, Member> accounts =
        members.all().stream().collect(Collectors.toMap(Member::name, Function.identity()));
    LocalDate today = absences.today();
    Map<String, String> absent =
        ahead.stream()
            .filter(each -> each.covers(today))
            .collect(
                Collectors.toMap(Absence::person, SettingsPages::absent, (first, second) -> first));
    return playbook.teams().values().stream()
        .map(team ->
            new TeamPart(
                team.name(),
                Playbook.title(team.name()),
                team.function(),
                team.lead(),
                team.capacity(),
                team.hours(),
                team.people().stream()
                    .map(name -> member(name, accounts.get(name), viewer, absent))
                    .toList()))
        .toList();
  }

  private static MemberPart member(
      String name, @Nullable Member account, Member viewer, Map<String, String> absent) {
    boolean comesIn = account != null && account.active();
    String words =
        account == null ? "no account" : account.active() ? "has an account" : "may not come in";
    return new MemberPart(
        name,
        viewer.onlyOwn() ? "" : words,
        comesIn,
        Optional.ofNullable(absent.get(name)).orElse(""));
  }

  private static String absent(Absence absence) {
    return absence.means() + " until " + Dates.day(absence.to());
  }

  private List<HoursPart> hours(Playbook playbook) {
    LocalDate today = absences.today();
    return playbook.hours().entrySet().stream()
        .map(entry ->
            new HoursPart(
                entry.getKey(),
                entry.getValue().zone().getId(),
                OpeningWords.of(entry.getValue().week()),
                playbook.teams().values().stream()
                    .filter(team -> entry.getKey().equals(team.hours()))
                    .map(team -> Playbook.title(team.name()))
                    .toList(),
                HolidayNames.of(playbook, entry.getKey(), today, today.plusYears(1))
                    .entrySet()
                    .stream()
                    .map(each -> holiday(each.getKey(), each.getValue()))
                    .toList()))
        .toList();
  }

  private static HoursPart.Holiday holiday(LocalDate date, String name) {
    String weekday = date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    return new HoursPart.Holiday(date, weekday + ", " + Dates.day(date), name);
  }
}
