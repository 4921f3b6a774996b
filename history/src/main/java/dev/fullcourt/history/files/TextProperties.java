package dev.fullcourt.history.files;

import dev.fullcourt.engine.event.Value;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Divides properties into texts, which get columns of their own, and the rest; and counts which
 * names occur with texts, since only the most frequent get a column.
 */
final class TextProperties {

  /** The column in which texts are gathered before it is known which names get a column. */
  static final String GATHERED = "texts";

  private static final int COLUMNS_AT_MOST = 200;

  /** Names that make a column's name without surprises; others stay with the rest. */
  private static final Pattern USUAL = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_ .-]{0,62}");

  private final Map<String, Long> occurrences = new HashMap<>();
  private String rest = "{}";
  private @Nullable String texts;

  /**
   * Divides the properties of an event. What cannot be read is left whole; who reads it says so.
   */
  void divide(String json) {
    Map<String, Value> all;
    try {
      all = EventJson.read(json);
    } catch (JacksonException | DateTimeException e) {
      rest = json;
      texts = null;
      return;
    }
    Map<String, Value> said = new TreeMap<>();
    Map<String, Value> other = new TreeMap<>();
    all.forEach((name, value) -> {
      boolean column = value instanceof Value.Text && USUAL.matcher(name).matches();
      (column ? said : other).put(name, value);
    });
    said.keySet().forEach(name -> occurrences.merge(name, 1L, Long::sum));
    rest = EventJson.write(other);
    texts = said.isEmpty() ? null : EventJson.write(said);
  }

  /** What is no text of the event divided last. */
  String rest() {
    return rest;
  }

  /** Its texts, a JSON object; null when it has none. */
  @Nullable String texts() {
    return texts;
  }

  /** The names that get a column, in alphabetical order. */
  PropertyColumns columns() {
    List<String> names = new ArrayList<>();
    Set<String> met = new HashSet<>();
    occurrences.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        // In SQL two names that differ in capitals alone are one.
        .filter(name -> met.add(name.toLowerCase(Locale.ROOT)))
        .limit(COLUMNS_AT_MOST)
        .forEach(names::add);
    names.sort(Comparator.naturalOrder());
    return new PropertyColumns(names);
  }

  /** What the log's file holds, as a query over the gathered rows. */
  String written() {
    PropertyColumns columns = columns();
    List<String> names = columns.names();
    boolean all = names.size() == occurrences.size();
    String pointers =
        names.stream().map(name -> literal("/" + name)).collect(Collectors.joining(", ", "[", "]"));
    StringBuilder select = new StringBuilder("select ");
    for (Column column : FileTable.LOG.columns()) {
      boolean more = column == PropertyColumns.REST && !all;
      select.append(more ? withLeftOver(names) : column.written()).append(", ");
    }
    for (int i = 0; i < names.size(); i++) {
      select.append("said[").append(i + 1).append("] as ");
      select.append(PropertyColumns.quoted(names.get(i))).append(", ");
    }
    select.setLength(select.length() - 2);
    String said =
        names.isEmpty() ? "" : ", json_extract_string(" + GATHERED + ", " + pointers + ") as said";
    return select
        + " from (select *"
        + said
        + " from "
        + FileTable.LOG.word()
        + ") order by "
        + FileTable.LOG.order();
  }

  /** The rest and the texts without a column, in one object. */
  private static String withLeftOver(List<String> names) {
    Map<String, @Nullable Object> without = new TreeMap<>();
    names.forEach(name -> without.put(name, null));
    String left =
        "json_merge_patch(" + GATHERED + ", " + literal(EventJson.plain(without)) + ")::varchar";
    return "case when "
        + GATHERED
        + " is null or "
        + left
        + " = '{}' then properties when properties = '{}' then "
        + left
        + " else left("
        + left
        + ", -1) || ',' || properties[2:] end as properties";
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
