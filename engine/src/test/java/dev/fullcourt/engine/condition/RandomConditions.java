package dev.fullcourt.engine.condition;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes well-typed conditions at random, each in two forms: ours, with dotted fields, and one for
 * plain CEL, in which every field and count is a variable of its own.
 */
final class RandomConditions {

  static final List<String> TEXTS = List.of("", "DE", "AT", "page", "VP of IT", "head", "ä€😀z");
  static final List<String> TIMES = List.of("2026-01-01T00:00:00Z", "2026-06-30T12:00:00.5Z");
  private static final List<String> WHOLES = List.of("account.employees", "buyer.people.active");
  private static final List<String> NUMBERS =
      List.of("account.revenue", "event.amount", "score.fit");
  private static final List<String> WORDS =
      List.of("account.country", "person.title", "event.path");
  private static final List<String> FLAGS = List.of("person.known", "event.vip");
  private static final List<String> PATTERNS =
      List.of("^V", "(?i)HEAD|it$", "[a-z]{2}", "", "\\\\bof\\\\b");

  /**
   * Overflows when squared, yet is exact as a floating-point number: beyond that CEL-Java rounds
   * before it compares, where we compare exactly.
   */
  private static final long BIG = 3_037_000_500L;

  private final SplittableRandom random;
  private final boolean asksWhatIsKnown;

  RandomConditions(SplittableRandom random, boolean asksWhatIsKnown) {
    this.random = random;
    this.asksWhatIsKnown = asksWhatIsKnown;
  }

  /** One condition in both forms. */
  record Pair(String ours, String cel) {
    static Pair same(String text) {
      return new Pair(text, text);
    }

    static Pair of(String pattern, Pair... parts) {
      String ours = pattern;
      String cel = pattern;
      for (int i = 0; i < parts.length; i++) {
        ours = ours.replace("$" + i, parts[i].ours());
        cel = cel.replace("$" + i, parts[i].cel());
      }
      return new Pair(ours, cel);
    }
  }

  static String variable(String path) {
    return path.replace('.', '_');
  }

  /** The variable that says whether the field is known, which is always known. */
  static String known(String path) {
    return "has_" + variable(path);
  }

  private static Pair field(String path) {
    return new Pair(path, variable(path));
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static Pair quoted(String text) {
    return Pair.same("\"" + text + "\"");
  }

  Pair condition(int depth) {
    int kinds = depth == 0 ? 6 : 15;
    return switch (random.nextInt(kinds)) {
      case 0 -> field(pick(FLAGS));
      case 1 -> Pair.same(random.nextBoolean() ? "true" : "false");
      case 2 -> Pair.of("$0 " + comparison() + " $1", word(0), word(0));
      case 3 -> Pair.of("$0 " + comparison() + " $1", whole(0), whole(0));
      case 4 -> Pair.of("$0 " + comparison() + " $1", number(0), whole(0));
      case 5 -> known();
      case 6 -> Pair.of("($0) && ($1)", condition(depth - 1), condition(depth - 1));
      case 7 -> Pair.of("($0) || ($1)", condition(depth - 1), condition(depth - 1));
      case 8 -> Pair.of("!($0)", condition(depth - 1));
      case 9 ->
          Pair.of("(($0) ? ($1) : ($2))", condition(depth - 1), condition(depth - 1), condition(0));
      case 10 -> Pair.of("$0 " + comparison() + " $1", whole(depth - 1), number(depth - 1));
      case 11 -> Pair.of("$0 " + comparison() + " $1", number(depth - 1), number(depth - 1));
      case 12 -> Pair.of("$0 " + comparison() + " $1", word(depth - 1), word(depth - 1));
      case 13 -> wording(depth - 1);
      default -> membership(depth - 1);
    };
  }

  private Pair known() {
    if (!asksWhatIsKnown || random.nextBoolean()) {
      return Pair.of("$0 " + comparison() + " $1", time(), time());
    }
    String path = pick(WORDS);
    return new Pair("has(" + path + ")", known(path));
  }

  private String comparison() {
    return pick(List.of("==", "!=", "<", "<=", ">", ">="));
  }

  private Pair time() {
    return random.nextBoolean()
        ? field("event.until")
        : Pair.same("timestamp(\"" + pick(TIMES) + "\")");
  }

  private Pair wording(int depth) {
    return random.nextInt(4) == 0
        ? Pair.of("$0.matches(\"" + pick(PATTERNS) + "\")", word(depth))
        : Pair.of(
            "$0." + pick(List.of("startsWith", "endsWith", "contains")) + "($1)",
            word(depth),
            word(depth));
  }

  private Pair membership(int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> Pair.of("$0 in $1", word(depth), field("buyer.roles"));
      case 1 -> Pair.of("$0 in [$1, $2]", whole(depth), whole(0), whole(depth));
      case 2 -> Pair.of("[$0, $1] == [$2, $1]", word(depth), word(0), word(0));
      default -> Pair.of("$0 in [$1, $2]", word(depth), word(0), word(0));
    };
  }

  private Pair word(int depth) {
    return switch (random.nextInt(depth <= 0 ? 3 : 5)) {
      case 0 -> quoted(pick(TEXTS));
      case 1, 2 -> field(pick(WORDS));
      case 3 -> Pair.of("($0 + $1)", word(depth - 1), word(depth - 1));
      default -> Pair.of("(($0) ? $1 : $2)", condition(depth - 1), word(0), word(0));
    };
  }

  private Pair whole(int depth) {
    return switch (random.nextInt(depth <= 0 ? 4 : 10)) {
      case 0 -> Pair.same(String.valueOf(random.nextInt(-3, 4)));
      case 1, 2 -> field(pick(WHOLES));
      case 3 -> new Pair("buyer.count(\"page_viewed\")", "count_page_viewed");
      case 4 -> Pair.of("size($0)", word(depth - 1));
      case 5 -> Pair.of("size($0)", field("buyer.roles"));
      case 6 -> Pair.of("(-($0))", whole(depth - 1));
      case 7 -> Pair.of("(($0) ? $1 : $2)", condition(depth - 1), whole(0), whole(depth - 1));
      default ->
          Pair.of(
              "($0 " + pick(List.of("+", "-", "*", "/", "%")) + " $1)",
              whole(depth - 1),
              whole(depth - 1));
    };
  }

  /**
   * Numbers are only divided by numbers that are not zero: CEL would give infinity where we say
   * unknown. Adding 0.0 keeps negative zero away, which CEL-Java takes to be less than a whole 0.
   */
  private Pair number(int depth) {
    return switch (random.nextInt(depth <= 0 ? 3 : 7)) {
      case 0 -> Pair.same(pick(List.of("0.0", "1.5", "-2.25", "20.0", "1e3")));
      case 1, 2 -> field(pick(NUMBERS));
      case 3 -> Pair.of("($0 / 4.0 + 0.0)", number(depth - 1));
      case 4 -> Pair.of("(-($0) + 0.0)", number(depth - 1));
      case 5 ->
          Pair.of(
              "($0 " + pick(List.of("+", "-", "*")) + " $1 + 0.0)", whole(0), number(depth - 1));
      default ->
          Pair.of(
              "($0 " + pick(List.of("+", "-", "*")) + " $1 + 0.0)",
              number(depth - 1),
              number(depth - 1));
    };
  }

  /** A value for a field of that type. */
  Object value(Field.Type type) {
    return switch (type) {
      case TEXT -> pick(TEXTS);
      case NUMBER -> pick(List.of(0.0, 1.5, 20.0, -7.125, 1000.0, 123456.789));
      case WHOLE -> pick(List.of(0L, 1L, 2L, 20L, -5L, 1000L, BIG, -BIG));
      case FLAG -> random.nextBoolean();
      case TIME -> Instant.parse(pick(TIMES));
      case LIST -> pick(List.of(List.of(), List.of("DE"), List.of("head", "", "VP of IT")));
    };
  }
}
