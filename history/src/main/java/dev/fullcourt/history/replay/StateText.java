package dev.fullcourt.history.replay;

import dev.fullcourt.engine.buyer.BuyerState;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one text form of a buyer's state: JSON, the parts of a record in the order they are declared,
 * names of maps and members of sets in alphabetical order, no white space. A state is a disposable
 * cache (law 13): text of another {@link #CODEC} is not compared, only made again.
 */
public final class StateText {

  /** The number of this form. Raise it when the parts of a state change. */
  public static final int CODEC = 2;

  /** What a class is made of, looked up once: asking it each time costs more than all the rest. */
  private static final ClassValue<Parts> PARTS =
      new ClassValue<>() {
        @Override
        protected Parts computeValue(Class<?> type) {
          return new Parts(
              "{\"is\":\"" + type.getSimpleName() + '"',
              Stream.of(type.getRecordComponents())
                  .map(each -> new Part(",\"" + each.getName() + "\":", each.getAccessor()))
                  .toList());
        }
      };

  private final StringBuilder out = new StringBuilder(512);

  private StateText() {}

  /** The text of a state. */
  public static String of(BuyerState state) {
    StateText text = new StateText();
    text.out.append("{\"codec\":").append(CODEC).append(",\"state\":");
    text.write(state);
    text.out.append('}');
    return text.out.toString();
  }

  /** Whether a text has the present form. */
  public static boolean isPresent(String text) {
    return text.startsWith("{\"codec\":" + CODEC + ",");
  }

  private void write(@Nullable Object value) {
    switch (value) {
      case null -> out.append("null");
      case String text -> quote(text);
      case Boolean yes -> out.append(yes);
      case Double number -> out.append(number);
      case Number number ->
          out.append(number instanceof BigDecimal big ? big.toString() : number.toString());
      case Instant instant -> quote(instant.toString());
      case Enum<?> word -> quote(word.name());
      case Set<?> set -> writeAll(new TreeSet<Object>(set));
      case Collection<?> list -> writeAll(list);
      case Map<?, ?> map -> write(map);
      case Record parts -> write(parts);
      default -> throw new IllegalArgumentException("no text form for " + value.getClass());
    }
  }

  private void writeAll(Collection<?> values) {
    out.append('[');
    String comma = "";
    for (Object value : values) {
      out.append(comma);
      write(value);
      comma = ",";
    }
    out.append(']');
  }

  private void write(Map<?, ?> map) {
    out.append('{');
    String comma = "";
    for (Map.Entry<?, ?> entry : new TreeMap<>(map).entrySet()) {
      out.append(comma);
      quote(entry.getKey().toString());
      out.append(':');
      write(entry.getValue());
      comma = ",";
    }
    out.append('}');
  }

  private void write(Record record) {
    Parts parts = PARTS.get(record.getClass());
    out.append(parts.opening());
    for (Part part : parts.all()) {
      out.append(part.opening());
      write(part.of(record));
    }
    out.append('}');
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  /** A record: the text it begins with, and its components in the order they are declared. */
  private record Parts(String opening, List<Part> all) {}

  /** One component: the text before its value, and what tells its value. */
  private record Part(String opening, Method accessor) {

    @Nullable Object of(Record record) {
      try {
        return accessor.invoke(record);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("a part of a state cannot be read: " + accessor, e);
      }
    }
  }
}
