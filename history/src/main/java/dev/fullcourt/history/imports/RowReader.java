package dev.fullcourt.history.imports;

import dev.fullcourt.engine.event.Value;
import dev.fullcourt.history.imports.mapping.EventRule;
import dev.fullcourt.history.imports.mapping.Expression;
import dev.fullcourt.history.imports.mapping.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns rows into drafts, as the mapping says. */
final class RowReader {

  /** No log of buyers is older; such a time is a placeholder or a wrong format. */
  static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  private static final int LONGEST_ID = 500;

  private final String source;
  private final Instant latest;

  RowReader(String source, Instant latest) {
    this.source = source;
    this.latest = latest;
  }

  /** The drafts of a row; they count only if the row then has no complaints. */
  List<Draft> read(Row row, List<EventRule> rules, Draft.Origin origin) {
    List<Draft> drafts = new ArrayList<>(rules.size());
    Set<String> ids = rules.size() == 1 ? Set.of() : new HashSet<>();
    for (EventRule rule : rules) {
      if (row.holds(rule.only())) {
        Draft draft = draft(row, rule, origin);
        if (draft != null) {
          drafts.add(draft);
        }
        if (draft != null && rules.size() > 1 && !ids.add(draft.id())) {
          row.complain(
              "it gives two events with the id " + Row.shown(draft.id()) + "; tell them apart");
        }
      }
    }
    return drafts;
  }

  private @Nullable Draft draft(Row row, EventRule rule, Draft.Origin origin) {
    String type = text(row, rule.event(), "the event");
    String id = text(row, rule.id(), "the id");
    String account = text(row, rule.account(), "the account");
    String person = text(row, rule.person(), "the person");
    String buyer = text(row, rule.buyer(), "the buyer");
    String motion = text(row, rule.motion(), "the motion");
    Instant time = instant(row, rule.time(), "the time", "undated");
    Instant known = instant(row, rule.known(), "the instant we knew it", "occurred");
    Map<String, Value> properties = new HashMap<>();
    rule.properties()
        .forEach((name, expression) -> {
          Value value = row.value(expression, "`" + name + "`");
          if (value != null) {
            properties.put(name, value);
          }
        });
    if (type == null || id == null) {
      row.complain(
          type == null
              ? "the event (" + rule.event() + ") is blank; leave such rows out with `only`"
              : "the id (" + rule.id() + ") is blank; an event needs one that stays the same");
      return null;
    }
    id =
        switch (rule.again()) {
          case NEVER -> id;
          case WHEN_CHANGED -> id + "/" + Fingerprint.of(type, account, person, time, properties);
          case PER_PERSON -> id + "/" + Fingerprint.ofPerson(account, person, buyer);
        };
    check(row, rule, type, id);
    if (account == null && person == null && buyer == null) {
      row.complain("it belongs to no one: account, person and buyer are blank" + sought(rule));
    }
    return new Draft(
        source, id, account, person, buyer, motion, type, time, known, properties, origin);
  }

  /** Where a key was looked for, so that one sees which file or column is short of it. */
  private static String sought(EventRule rule) {
    return " (looked for in "
        + Stream.of(rule.account(), rule.person(), rule.buyer())
            .filter(Objects::nonNull)
            .map(Expression::toString)
            .collect(Collectors.joining("; "))
        + ")";
  }

  private static void check(Row row, EventRule rule, String type, String id) {
    if (!rule.event().constant() && !EventRule.isType(type)) {
      row.complain(
          "the event is "
              + Row.shown(type)
              + ", which is not a type (letters, digits, `_`, `-`, `.`); give it `values`");
    }
    if (id.length() > LONGEST_ID) {
      row.complain("the id is longer than " + LONGEST_ID + " letters: " + Row.shown(id));
    }
  }

  private static @Nullable String text(Row row, @Nullable Expression expression, String what) {
    Value value = row.value(expression, what);
    return value == null ? null : value.toString();
  }

  private @Nullable Instant instant(Row row, @Nullable Timing timing, String what, String blank) {
    if (timing == null) {
      return null;
    }
    int before = row.complaints().size();
    if (!(row.value(timing.at(), what) instanceof Value.Moment(Instant time))) {
      if (!timing.mayBeBlank() && row.complaints().size() == before) {
        row.complain(
            what
                + " ("
                + timing.at()
                + ") is blank; if that is right, say `when-blank: "
                + blank
                + "` in the mapping");
      }
      return null;
    }
    if (time.isAfter(latest)) {
      row.complain(what + " " + time + " is in the future (after " + latest + "); repair it");
    } else if (time.isBefore(EARLIEST)) {
      row.complain(what + " " + time + " is before 1990; a placeholder, or another `format`?");
    }
    return time;
  }
}
