package dev.fullcourt.engine.condition;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.time.Length;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code buyer.count("page_viewed", {"path": "/pricing"}, "7d")}. */
final class CountReader {

  private final Dictionary dictionary;
  private final Source source;
  private final Map<Count, Count> counts;

  /**
   * A reader of counts.
   *
   * @param counts those read so far; equal ones become one and the same
   */
  CountReader(Dictionary dictionary, Source source, Map<Count, Count> counts) {
    this.dictionary = dictionary;
    this.counts = counts;
    this.source = source;
  }

  /** The count asked for, or empty when something is wrong with it, which is then reported. */
  Optional<Count> read(CelExpr.CelCall call) {
    List<CelExpr> args = call.args();
    Optional<String> type = eventType(args.getFirst());
    Optional<Map<String, Value>> match = Optional.of(Map.of());
    Optional<Duration> window = Optional.empty();
    boolean windowIsWrong = false;
    for (CelExpr arg : args.subList(1, args.size())) {
      if (arg.getKind() == CelExpr.ExprKind.Kind.MAP) {
        match = match(arg);
      } else {
        window = window(arg);
        windowIsWrong = window.isEmpty();
      }
    }
    if (type.isEmpty() || match.isEmpty() || windowIsWrong) {
      return Optional.empty();
    }
    return Optional.of(one(new Count(type.get(), match.get(), window.orElse(null))));
  }

  private Count one(Count count) {
    Count before = counts.putIfAbsent(count, count);
    return before == null ? count : before;
  }

  private Optional<String> eventType(CelExpr arg) {
    Optional<String> type = WrittenOut.text(arg);
    if (type.isEmpty()) {
      source.problem(arg, "an event type that is calculated", "an event type in quotes");
      return type;
    }
    Words types = dictionary.words().get(Dictionary.EVENT_TYPE);
    if (types != null && !types.has(type.get())) {
      source.problem(arg, "unknown event type \"" + type.get() + "\"", types.instead(type.get()));
      return Optional.empty();
    }
    return type;
  }

  private Optional<Duration> window(CelExpr arg) {
    Optional<Duration> window =
        WrittenOut.text(arg).flatMap(Length::parsePlain).filter(length -> !length.isZero());
    if (window.isEmpty()) {
      source.problem(
          arg,
          WrittenOut.text(arg)
              .map(t -> "\"" + t + "\" is not a window")
              .orElse("a window that is calculated"),
          Length.PLAIN_EXAMPLES + ", in quotes");
    }
    return window;
  }

  private Optional<Map<String, Value>> match(CelExpr map) {
    Map<String, Value> match = new LinkedHashMap<>();
    boolean right = true;
    for (CelExpr.CelMap.Entry entry : map.map().entries()) {
      Optional<String> name = WrittenOut.text(entry.key());
      Optional<Value> value = name.flatMap(n -> value(entry, n));
      if (name.isEmpty()) {
        source.problem(entry.key(), "a property that is calculated", "a property in quotes");
      }
      right &= name.isPresent() && value.isPresent();
      if (name.isPresent() && value.isPresent()) {
        match.put(name.get(), value.get());
      }
    }
    return right ? Optional.of(match) : Optional.empty();
  }

  private Optional<Value> value(CelExpr.CelMap.Entry entry, String name) {
    Field field = dictionary.fields().get(Field.Root.EVENT.word() + "." + name);
    if (field == null) {
      String path = Field.Root.EVENT.word() + "." + name;
      source.problem(
          entry.key(),
          "events have no property \"" + name + "\"",
          dictionary.fieldsOf(Field.Root.EVENT.word()).instead(path));
      return Optional.empty();
    }
    Value value = valueOf(entry.value(), field.type());
    if (value == null) {
      source.problem(
          entry.value(),
          "not a fixed value for \"" + name + "\", which is " + field.type().word(),
          "a text in quotes, a number, true or false, as the property's type is");
    }
    return Optional.ofNullable(value);
  }

  private static @Nullable Value valueOf(CelExpr expression, Field.Type type) {
    if (expression.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
      return null;
    }
    CelConstant constant = expression.constant();
    boolean number = type == Field.Type.NUMBER || type == Field.Type.WHOLE;
    return switch (constant.getKind()) {
      case STRING_VALUE -> type == Field.Type.TEXT ? Value.of(constant.stringValue()) : null;
      case INT64_VALUE -> number ? Value.of(constant.int64Value()) : null;
      case DOUBLE_VALUE ->
          type == Field.Type.NUMBER ? Value.of(BigDecimal.valueOf(constant.doubleValue())) : null;
      case BOOLEAN_VALUE -> type == Field.Type.FLAG ? Value.of(constant.booleanValue()) : null;
      case NOT_SET, NULL_VALUE, UINT64_VALUE, BYTES_VALUE, TIMESTAMP_VALUE, DURATION_VALUE -> null;
    };
  }
}
