package dev.fullcourt.history.imports;

import dev.fullcourt.engine.event.Value;
import dev.fullcourt.history.imports.mapping.Cleaning;
import dev.fullcourt.history.imports.mapping.Expression;
import dev.fullcourt.history.imports.mapping.Filter;
import dev.fullcourt.history.imports.mapping.Table;
import dev.fullcourt.history.imports.mapping.Template;
import dev.fullcourt.history.imports.mapping.Unreadable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The row at hand, as the mapping sees it. One object serves all rows of a file; what is wrong with
 * the row at hand is gathered in complaints.
 */
final class Row {

  private final Table table;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, LookupTable> lookups;
  private final Set<String> complaints = new LinkedHashSet<>();
  private final List<Cleaning> cleanings;
  private final List<@Nullable String> cleaned = new ArrayList<>();
  private final boolean[] known;
  private List<String> fields = List.of();

  Row(Table table, List<String> header, Map<String, LookupTable> lookups) {
    this.table = table;
    this.lookups = Map.copyOf(lookups);
    this.known = new boolean[header.size()];
    this.cleanings = header.stream().map(table::cleaning).toList();
    for (int i = 0; i < header.size(); i++) {
      places.putIfAbsent(header.get(i), i);
      cleaned.add(null);
    }
  }

  /** Goes on to another row. */
  void take(List<String> next) {
    fields = next;
    complaints.clear();
    Arrays.fill(known, false);
  }

  /** What is wrong with the row at hand. */
  Set<String> complaints() {
    return complaints;
  }

  void complain(String complaint) {
    complaints.add(complaint);
  }

  boolean holds(List<Filter> filters) {
    for (Filter filter : filters) {
      if (!filter.test().holds(value(filter.ref()))) {
        return false;
      }
    }
    return true;
  }

  /** What stands in a column, cleaned; null when nothing does. */
  @Nullable String value(Template.Ref ref) {
    return switch (ref) {
      case Template.Own own -> own(own.column());
      case Template.Looked looked -> looked(looked);
    };
  }

  private @Nullable String own(String column) {
    Integer place = places.get(column);
    if (place == null || place >= fields.size()) {
      return null;
    }
    if (!known[place]) {
      known[place] = true;
      String field = fields.get(place);
      try {
        cleaned.set(place, cleanings.get(place).clean(field));
      } catch (Unreadable e) {
        cleaned.set(place, null);
        complain("`" + column + "` is " + shown(field) + ", which " + e.why());
      }
    }
    return cleaned.get(place);
  }

  private @Nullable String looked(Template.Looked looked) {
    Table.Lookup lookup = table.findLookup(looked.table()).orElseThrow();
    String key = first(lookup.by());
    LookupTable other = key == null ? null : lookups.get(looked.table());
    return other == null || key == null ? null : other.value(key, looked.column());
  }

  /** Complains of references that lead nowhere though they have to lead somewhere. */
  void checkLookups() {
    for (Table.Lookup lookup : table.lookups()) {
      String key = lookup.required() ? first(lookup.by()) : null;
      LookupTable other = lookups.get(lookup.table());
      if (key != null && other != null && !other.has(key)) {
        complain("there is no " + shown(key) + " in `" + lookup.table() + "`; add or repair it");
      }
    }
  }

  /** The first that is not blank; null when all are. */
  @Nullable String first(List<Template> templates) {
    for (Template template : templates) {
      String text = text(template);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** Words with the columns filled in; null when one of them is blank. */
  @Nullable String text(Template template) {
    List<Template.Part> parts = template.parts();
    if (parts.size() == 1 && parts.getFirst() instanceof Template.Ref ref) {
      return value(ref);
    }
    StringBuilder text = new StringBuilder();
    for (Template.Part part : parts) {
      String piece =
          switch (part) {
            case Template.Words words -> words.words();
            case Template.Ref ref -> value(ref);
          };
      if (piece == null) {
        return null;
      }
      text.append(piece);
    }
    return text.toString();
  }

  /** What an expression comes to; null when it is blank or wrong, and then there is a complaint. */
  @Nullable Value value(@Nullable Expression expression, String what) {
    if (expression == null || !holds(expression.only())) {
      return null;
    }
    for (Template template : expression.firstOf()) {
      String text = text(template);
      if (text != null) {
        try {
          String clean = expression.cleaning().clean(text);
          Value value = clean == null ? null : expression.kind().read(clean);
          if (value != null) {
            return value;
          }
        } catch (Unreadable e) {
          complain(what + " is " + shown(text) + ", which " + e.why());
          return null;
        }
      }
    }
    if (expression.required()) {
      complain(what + " (" + expression + ") is blank, which the mapping does not allow");
    }
    return null;
  }

  /** A text in a message: not too long, and on one line. */
  static String shown(String text) {
    String start = text.length() > 60 ? text.substring(0, 57) + "..." : text;
    return "`" + start.replaceAll("\\p{Cntrl}", " ") + "`";
  }
}
