package dev.fullcourt.server.settings;

import dev.fullcourt.server.absences.Absence;
import dev.fullcourt.server.playbooks.Proposed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings.
 *
 * @param version the version of the agreement in force; 0 while there is none
 * @param agreement what it is called
 * @param teams the teams in it
 * @param hours the business hours in it
 * @param proposed changes of it that are not decided yet
 * @param mayPropose whether the visitor may propose one
 * @param absences who is away, or will be; with a reason where the visitor may change it
 * @param form what an absence can be said with
 * @param running how the installation is run, or null for whom that is none of their business
 * @param trouble what went wrong, if anything did
 */
public record SettingsPage(
    int version,
    String agreement,
    List<TeamPart> teams,
    List<HoursPart> hours,
    List<Proposed> proposed,
    boolean mayPropose,
    List<Absence> absences,
    AbsenceForm form,
    @Nullable Running running,
    @Nullable String trouble) {

  public SettingsPage {
    teams = List.copyOf(teams);
    hours = List.copyOf(hours);
    proposed = List.copyOf(proposed);
    absences = List.copyOf(absences);
  }

  /** Whether there is an agreement yet. */
  public boolean agreed() {
    return version > 0;
  }

  /**
   * What an absence can be said with.
   *
   * @param people whose the visitor may say; themselves first
   * @param standIns who may stand in
   * @param today the first day there can be
   * @param typed what was typed where that could not be taken; empty where nothing was
   */
  public record AbsenceForm(
      List<String> people, List<String> standIns, String today, Map<String, String> typed) {
    public AbsenceForm {
      people = List.copyOf(people);
      standIns = List.copyOf(standIns);
      typed = Map.copyOf(typed);
    }

    /** What stands in a field. */
    public String value(String name, String usual) {
      return typed.getOrDefault(name, usual);
    }
  }
}
