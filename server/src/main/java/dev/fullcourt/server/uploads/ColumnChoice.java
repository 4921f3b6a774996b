package dev.fullcourt.server.uploads;

import dev.fullcourt.server.access.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the columns of one file mean, chosen one by one; columns not chosen are properties.
 *
 * @param source who sends these events
 * @param event the type of event each row is; empty when a column says it
 * @param eventColumn the column that says it, or empty
 * @param person the column with the person's address, or empty
 * @param account the column with the company's domain or name, or empty
 * @param time the column that says when, or empty
 * @param format how times are written
 * @param id the column that tells rows apart, or empty
 */
public record ColumnChoice(
    String source,
    String event,
    String eventColumn,
    String person,
    String account,
    String time,
    String format,
    String id) {

  /** How times may be written, by what the choice is called. */
  public enum Writing {
    ISO("2026-03-31 or 2026-03-31T14:05:00Z", "ISO"),
    DOTS("31.03.2026 or 31.03.2026 14:05", "[\"dd.MM.yyyy HH:mm\", \"dd.MM.yyyy\"]"),
    DAY_FIRST("31/03/2026 or 31/03/2026 14:05", "[\"dd/MM/yyyy HH:mm\", \"dd/MM/yyyy\"]"),
    MONTH_FIRST("03/31/2026 or 03/31/2026 14:05", "[\"MM/dd/yyyy HH:mm\", \"MM/dd/yyyy\"]");

    private final String shown;
    private final String yaml;

    Writing(String shown, String yaml) {
      this.shown = shown;
      this.yaml = yaml;
    }

    /** An example. */
    public String shown() {
      return shown;
    }
  }

  private static final int MOST_PROPERTIES = 60;

  /**
   * The mapping it makes, to be read and changed like any other.
   *
   * @param header the file's columns
   * @param zone where the clocks stood that wrote the times
   * @throws Refused when it says too little
   */
  String mapping(List<String> header, String zone) {
    if (person.isEmpty() && account.isEmpty()) {
      throw new Refused("Choose the column of the person, of the company, or both.");
    }
    if (event.isBlank() && eventColumn.isEmpty()) {
      throw new Refused("Say what kind of event a row is, or which column says it.");
    }
    if (!id.isEmpty() || !time.isEmpty()) {
      return text(header, zone);
    }
    throw new Refused("Choose the column that tells rows apart, or the one that says when.");
  }

  private String text(List<String> header, String zone) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("mapping: Chosen column by column\n")
        .append("source: ").append(quoted(source.isBlank() ? "upload" : source.strip()))
        .append("\nzone: ").append(zone)
        .append("\n\nfiles:\n  rows:\n    file: \"*\"\n");
    if (!person.isEmpty()) {
      yaml.append("    columns: { ").append(quoted(person)).append(": { case: lower } }\n")
          .append("    person: ").append(column(person)).append('\n');
    }
    if (!account.isEmpty()) {
      yaml.append("    account: ").append(column(account)).append('\n');
    }
    yaml.append("    becomes:\n      - event: ")
        .append(eventColumn.isEmpty() ? quoted(event.strip()) : column(eventColumn))
        .append("\n        id: ")
        .append(id.isEmpty() ? rowId() : quoted("row/" + braced(id)))
        .append('\n');
    if (!time.isEmpty()) {
      yaml.append("        time: { at: ").append(column(time))
          .append(", format: ").append(writing().yaml).append(" }\n");
    }
    properties(header, yaml);
    return yaml.toString();
  }

  /** Without a column of its own, a row is told apart by who and when. */
  private String rowId() {
    String who = person.isEmpty() ? account : person;
    return quoted("row/" + braced(who) + "/" + braced(time)) + "\n        again: when changed";
  }

  private Writing writing() {
    return Stream.of(Writing.values())
        .filter(each -> each.name().equals(format))
        .findFirst()
        .orElse(Writing.ISO);
  }

  private void properties(List<String> header, StringBuilder yaml) {
    List<String> used = List.of(person, time, id, eventColumn);
    Set<String> named = new HashSet<>();
    List<String> rest =
        header.stream()
            .filter(name -> !name.isBlank() && !used.contains(name))
            .filter(name -> header.indexOf(name) == header.lastIndexOf(name))
            .filter(name -> named.add(property(name)))
            .limit(MOST_PROPERTIES)
            .toList();
    if (!rest.isEmpty()) {
      yaml.append("        properties:\n");
      for (String name : rest) {
        yaml.append("          ").append(quoted(property(name))).append(": ")
            .append(column(name)).append('\n');
      }
    }
  }

  private static String property(String column) {
    String name =
        column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_|_$", "");
    return name.isEmpty() ? "column" : name;
  }

  private static String column(String name) {
    return quoted(braced(name));
  }

  private static String braced(String name) {
    if (name.indexOf('{') >= 0 || name.indexOf('}') >= 0) {
      throw new Refused("The column “" + name + "” has braces in its name: rename it in the file.");
    }
    return "{" + name + "}";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
