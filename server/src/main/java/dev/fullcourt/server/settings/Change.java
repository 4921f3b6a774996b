package dev.fullcourt.server.settings;

import dev.fullcourt.engine.calendar.BusinessHours;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.engine.playbook.Team;
import dev.fullcourt.engine.yaml.Yaml;
import dev.fullcourt.engine.yaml.YamlReader;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.proposals.Draft;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A small change of what is agreed about teams and hours, to be proposed: it gives the text of the
 * agreement with that one change made, and changes nothing itself.
 */
public sealed interface Change {

  /** How many buyers each member of a team takes a day. */
  record Capacity(String team, int perDay) implements Change {}

  /** Somebody becomes a member of a team. */
  record Join(String team, String person) implements Change {}

  /** Somebody is no longer a member. */
  record Leave(String team, String person) implements Change {}

  /** Somebody leads a team. */
  record Lead(String team, String person) implements Change {}

  /** When those with some hours are at work, as the playbook writes it. */
  record Opening(String hours, String open) implements Change {}

  /** A day on which they are closed. */
  record Holiday(String hours, LocalDate day) implements Change {}

  /**
   * The agreement with this change made, to be proposed.
   *
   * @throws Refused when it says so already, names what is not there, or cannot be written in
   */
  default Draft draft(Playbook current) {
    Yaml.Mapping root =
        YamlReader.read(current.text())
            .root()
            .flatMap(Yaml::asMapping)
            .orElseThrow(() -> new Refused("The playbook cannot be read."));
    Draft draft = new Draft(title(current), "", text(current, root));
    return switch (draft.reading()) {
      case Reading.Accepted accepted -> draft;
      case Reading.Refused(var mistakes) ->
          throw new Refused(
              "That cannot be agreed: "
                  + mistakes.getFirst().found()
                  + "; expected "
                  + mistakes.getFirst().expected()
                  + ".");
    };
  }

  private String title(Playbook playbook) {
    return switch (this) {
      case Capacity(String team, int perDay) ->
          "%s takes %d buyers a day and member".formatted(Playbook.title(team), perDay)
              + Optional.ofNullable(team(playbook, team).capacity())
                  .map(before -> " instead of " + before)
                  .orElse("");
      case Join(String team, String person) ->
          Playbook.title(person) + " joins " + Playbook.title(team);
      case Leave(String team, String person) ->
          Playbook.title(person) + " leaves " + Playbook.title(team);
      case Lead(String team, String person) ->
          Playbook.title(person) + " leads " + Playbook.title(team);
      case Opening(String hours, String open) -> "Other opening times for " + hours;
      case Holiday(String hours, LocalDate day) ->
          "%s is closed on %s".formatted(Playbook.title(hours), Dates.day(day));
    };
  }

  private String text(Playbook playbook, Yaml.Mapping root) {
    WrittenText text = new WrittenText(playbook.text());
    return switch (this) {
      case Capacity(String team, int perDay) -> {
        Integer before = team(playbook, team).capacity();
        refuseIf(before != null && before == perDay, "That is agreed already.");
        yield text.set(root.mapping("teams").mapping(team), "capacity", perDay + " per day");
      }
      case Join(String team, String person) -> {
        List<String> members = team(playbook, team).members();
        refuseIf(members.contains(person), person + " is a member already.");
        yield text.add(
            root.mapping("teams").mapping(team),
            "members",
            written(person),
            members.stream().map(Change::written).toList());
      }
      case Leave(String team, String person) -> {
        int index = team(playbook, team).members().indexOf(person);
        refuseIf(index == -1, person + " is no member.");
        yield text.remove(root.mapping("teams").mapping(team), "members", index);
      }
      case Lead(String team, String person) -> {
        refuseIf(person.equals(team(playbook, team).lead()), person + " leads it already.");
        yield text.set(root.mapping("teams").mapping(team), "lead", written(person));
      }
      case Opening(String hours, String open) ->
          text.set(hours(playbook, root, hours), "open", "\"" + open + "\"");
      case Holiday(String hours, LocalDate day) -> {
        Yaml.Mapping written = hours(playbook, root, hours);
        BusinessHours known = playbook.hours().get(hours);
        refuseIf(
            known != null && known.holidays().contains(day),
            "They are closed on that day already.");
        yield text.add(written, "holidays", day.toString(), List.of());
      }
    };
  }

  private static Team team(Playbook playbook, String name) {
    return Optional.ofNullable(playbook.teams().get(name))
        .orElseThrow(() -> new Refused("There is no team “" + name + "” in the playbook."));
  }

  private static Yaml.Mapping hours(Playbook playbook, Yaml.Mapping root, String name) {
    refuseIf(!playbook.hours().containsKey(name), "There are no hours “" + name + "”.");
    return root.mapping("hours").mapping(name);
  }

  private static void refuseIf(boolean wrong, String why) {
    if (wrong) {
      throw new Refused(why);
    }
  }

  /** A name as YAML takes it for a text whatever it is. */
  private static String written(String name) {
    boolean plain =
        name.matches("\\p{L}[\\p{L}\\p{N}_.-]*")
            && !name.matches("(?i)y|n|yes|no|on|off|true|false|null");
    return plain ? name : "\"" + name + "\"";
  }
}
