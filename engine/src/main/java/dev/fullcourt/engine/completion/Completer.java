package dev.fullcourt.engine.completion;

import dev.fullcourt.engine.completion.Candidate.Kind;
import dev.fullcourt.engine.playbook.Outline;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.yaml.Spot;
import dev.fullcourt.engine.yaml.UnfinishedYaml;
import dev.fullcourt.engine.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says what may be written next in a playbook, however broken it is at the moment. */
public final class Completer {

  /** The most candidates anybody looks through. */
  private static final int MOST = 60;

  /** What would begin something else, or end a name before its end. */
  private static final Pattern NOT_PLAIN =
      Pattern.compile("^[-?:#&*!|>'\"%@`]|[,\\[\\]{}]|:(\\s|$)|\\s#");

  private final String text;
  private final int cursor;
  private final Yaml.Mapping playbook;
  private final Outline outline;
  private final DeclaredNames names;

  private Completer(String text, int cursor) {
    this.text = text;
    this.cursor = cursor;
    this.playbook = UnfinishedYaml.read(text);
    this.outline = PlaybookReader.outline(playbook);
    this.names = new DeclaredNames(playbook, outline);
  }

  /**
   * What may be written at a cursor. Never throws.
   *
   * @param text the document, finished or not
   * @param cursor before which of its UTF-16 units the cursor stands
   */
  public static Completion complete(String text, int cursor) {
    int within = Math.clamp(cursor, 0, text.length());
    return UnfinishedYaml.find(text, within)
        .map(spot -> new Completer(text, within).at(spot))
        .orElse(Completion.none(within));
  }

  private Completion at(Spot spot) {
    SchemaPlace place = SchemaPlace.at(spot.path());
    List<Candidate> candidates = new ArrayList<>();
    if (spot.part() != Spot.Part.VALUE) {
      place.keys(present(spot)).forEach(key -> candidates.add(key.inserting(key(key, spot))));
    }
    if (spot.part() == Spot.Part.KEY) {
      return completion(spot.before(), candidates);
    }
    values(place).forEach(value -> candidates.add(value.inserting(value(value, place, spot))));
    Completion whole = completion(spot.before(), candidates);
    return place.names().contains("condition") ? orCondition(whole, spot) : whole;
  }

  private Stream<Candidate> values(SchemaPlace place) {
    List<Candidate> agreed =
        Stream.concat(place.words().stream(), place.names().stream().flatMap(names::of)).toList();
    return agreed.isEmpty() && !place.names().contains("condition")
        ? place.examples().stream()
        : agreed.stream();
  }

  /** A condition may stand beside names, and goes on where they do not. */
  private Completion orCondition(Completion whole, Spot spot) {
    var next =
        new ConditionCompletion(outline.dictionary(), names)
            .next(spot.before(), restOfLine(), spot.quote());
    Completion inside =
        completion(
            spot.before().substring(spot.before().length() - next.typed()), next.candidates());
    if (whole.candidates().isEmpty()) {
      return inside;
    }
    if (inside.start() != whole.start()) {
      return whole;
    }
    List<Candidate> both = new ArrayList<>(whole.candidates());
    both.addAll(inside.candidates());
    return new Completion(whole.start(), whole.end(), both.subList(0, Math.min(MOST, both.size())));
  }

  /** Those that begin as it was begun, then those in which it stands. */
  private Completion completion(String typed, List<Candidate> candidates) {
    String stripped = typed.stripLeading();
    String begun = stripped.toLowerCase(Locale.ROOT);
    Map<String, Candidate> fitting = new LinkedHashMap<>();
    candidates.stream()
        .filter(each -> lower(each).startsWith(begun))
        .forEach(each -> fitting.putIfAbsent(each.word(), each));
    candidates.stream()
        .filter(each -> lower(each).contains(begun))
        .forEach(each -> fitting.putIfAbsent(each.word(), each));
    return new Completion(
        cursor - stripped.length(), wordEnd(), fitting.values().stream().limit(MOST).toList());
  }

  private static String lower(Candidate candidate) {
    return candidate.word().toLowerCase(Locale.ROOT);
  }

  /** Where the word ends in which the cursor stands. */
  private int wordEnd() {
    int end = cursor;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || "_-".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  private String restOfLine() {
    int end = text.indexOf('\n', cursor);
    return text.substring(cursor, end < 0 ? text.length() : end);
  }

  /** The keys beside the one that is being written. */
  private Set<String> present(Spot spot) {
    Yaml at = playbook;
    for (Spot.Step step : spot.path()) {
      at =
          switch (step) {
            case Spot.Step.Key(String name) ->
                at.asMapping().flatMap(mapping -> mapping.find(name)).orElse(Yaml.Mapping.EMPTY);
            case Spot.Step.Item(int index) ->
                index < at.items().size() ? at.items().get(index) : Yaml.Mapping.EMPTY;
          };
    }
    Set<String> present = new TreeSet<>();
    at.asMapping().ifPresent(mapping -> mapping.entries().forEach(each -> present.add(each.key())));
    present.remove(text.substring(spot.start(), wordEnd()).strip());
    return present;
  }

  /** A key is followed by its colon, unless one stands there. */
  private String key(Candidate key, Spot spot) {
    boolean plain = spot.quote() == ' ' && !restOfLine().stripLeading().startsWith(":");
    boolean told = text.startsWith(":", wordEnd());
    return plain && !told ? key.word() + ": " : key.word();
  }

  /** A value is set off from its colon, and stands in brackets where only a list may stand. */
  private String value(Candidate value, SchemaPlace place, Spot spot) {
    boolean close = spot.start() > 0 && text.charAt(spot.start() - 1) == ':';
    boolean listed = place.isList() && value.kind() != Kind.EXAMPLE && spot.before().isEmpty();
    String written = value.kind() == Kind.NAME ? written(value.word(), spot.quote()) : value.word();
    String word = listed ? "[" + written + "]" : written;
    return spot.before().isEmpty() && close ? " " + word : word;
  }

  /** A name as one word of the document, within the quotes it stands in or in some of its own. */
  private static String written(String name, char quote) {
    return switch (quote) {
      case '"' -> name.replace("\\", "\\\\").replace("\"", "\\\"");
      case '\'' -> name.replace("'", "''");
      default -> NOT_PLAIN.matcher(name).find() ? "'" + name.replace("'", "''") + "'" : name;
    };
  }
}
