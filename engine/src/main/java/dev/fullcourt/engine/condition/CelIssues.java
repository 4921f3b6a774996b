package dev.fullcourt.engine.condition;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelIssue;
import dev.cel.common.CelSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in plain words what CEL found wrong. */
final class CelIssues {

  private static final Pattern NO_OVERLOAD =
      Pattern.compile("found no matching overload for '(.+?)' applied to '(.*?)'(?: \\(.*)?");
  private static final Pattern RESULT = Pattern.compile("expected type 'bool' but found '(.+)'");

  private static final Pattern INPUT =
      Pattern.compile("(?:input|recognition error at:) '(.+?)'(?: expecting|$)", Pattern.DOTALL);

  private static final Map<String, String> TYPES =
      Map.of(
          "string", "text",
          "int", "a whole number",
          "double", "a number",
          "bool", "yes or no",
          "google.protobuf.Timestamp", "a time",
          "timestamp", "a time",
          "list(string)", "a list of words");

  private CelIssues() {}

  /** Adds them, without those that follow from names already reported as unknown. */
  static void report(ImmutableList<CelIssue> issues, CelSource source, List<Problem> problems) {
    boolean namesAreWrong = !problems.isEmpty();
    for (CelIssue issue : issues) {
      String message = issue.getMessage();
      boolean follows =
          message.startsWith("undefined field")
              || message.startsWith("undeclared reference")
              || message.contains("*error*");
      if (!(namesAreWrong && follows)) {
        problems.add(problem(issue, source));
      }
    }
  }

  private static Problem problem(CelIssue issue, CelSource source) {
    int offset = source.getLocationOffset(issue.getSourceLocation()).orElse(0);
    String message = issue.getMessage().strip();
    Matcher overload = NO_OVERLOAD.matcher(message);
    if (overload.matches()) {
      return new Problem(offset, misapplied(overload), expected(overload.group(1)));
    }
    Matcher result = RESULT.matcher(message);
    if (result.matches()) {
      return new Problem(
          0, "this gives " + type(result.group(1)), "a condition, which is true or false");
    }
    return syntax(offset, message);
  }

  private static Problem syntax(int offset, String message) {
    Matcher input = INPUT.matcher(message);
    String found =
        message.contains("recursion limit")
            ? "a condition nested too deep"
            : input.find() ? cannotStand(input.group(1)) : "this cannot be understood: " + message;
    return new Problem(offset, found, "a condition such as score.fit >= 20");
  }

  private static String cannotStand(String input) {
    return input.equals("<EOF>")
        ? "the condition ends too early"
        : "`" + input + "` cannot stand here";
  }

  private static String misapplied(Matcher overload) {
    String arguments = overload.group(2).replaceAll("^\\(|\\)$", "");
    return "`" + sign(overload.group(1)) + "` does not go with " + types(arguments);
  }

  private static String sign(String function) {
    return switch (function) {
      case "_?_:_" -> "? :";
      case "@in" -> "in";
      default -> function.replace("_", "");
    };
  }

  private static String expected(String function) {
    return switch (function) {
      case "_&&_", "_||_", "!_" -> "conditions, each of which is true or false";
      case "_?_:_" -> "a condition before ? and two values of one kind after it";
      case "@in" -> "a value and a list of values of its kind";
      case "_+_", "_-_", "_*_", "_/_", "_%_", "-_" -> "numbers";
      case CelLanguage.COUNT ->
          "buyer.count(\"type\"), or with {\"property\": \"value\"}, or with a window such as"
              + " \"30d\", or both";
      case "startsWith", "endsWith", "contains", "matches" -> "a text, and a text in brackets";
      case "size" -> "a text or a list";
      case CelLanguage.TIMESTAMP -> "a time as text: timestamp(\"2026-01-31T00:00:00Z\")";
      default -> "two values of one kind";
    };
  }

  private static String types(String arguments) {
    StringBuilder words = new StringBuilder();
    for (String argument : arguments.split(", ")) {
      words.append(words.isEmpty() ? "" : " and ").append(type(argument));
    }
    return words.toString();
  }

  private static String type(String cel) {
    if (cel.startsWith("fullcourt.Fields_")) {
      return "`" + cel.substring("fullcourt.Fields_".length()).replace('_', '.') + "`";
    }
    return TYPES.getOrDefault(cel, cel);
  }
}
