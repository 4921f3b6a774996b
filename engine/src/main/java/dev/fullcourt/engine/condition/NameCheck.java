package dev.fullcourt.engine.condition;

import dev.cel.common.ast.CelExpr;
import java.util.Optional;
import java.util.Set;

/** Checks every name in a parsed condition against the dictionary, and says what was meant. */
final class NameCheck {

  private static final Set<String> OPERATORS =
      Set.of(
          "_&&_", "_||_", "!_", "_?_:_", "@in", "-_", "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_",
          "_+_", "_-_", "_*_", "_/_", "_%_");

  private static final Set<String> METHODS =
      Set.of("startsWith", "endsWith", "contains", "matches");

  private final Dictionary dictionary;
  private final Source source;

  NameCheck(Dictionary dictionary, Source source) {
    this.dictionary = dictionary;
    this.source = source;
  }

  void check(CelExpr expression) {
    switch (expression.getKind()) {
      case CONSTANT -> checkConstant(expression);
      case IDENT, SELECT -> checkPath(expression);
      case CALL -> checkCall(expression, expression.call());
      case LIST -> expression.list().elements().forEach(this::check);
      case MAP ->
          source.problem(
              expression,
              "a map in braces",
              "maps stand only in a count, as in buyer.count(\"page_viewed\", {\"path\": \"/\"})");
      case NOT_SET, STRUCT, COMPREHENSION ->
          source.problem(
              expression, "an expression that conditions do not have", "fields and operators");
    }
  }

  private void checkConstant(CelExpr expression) {
    switch (expression.constant().getKind()) {
      case NULL_VALUE ->
          source.problem(expression, "null", "has(account.name) tells whether something is known");
      case UINT64_VALUE ->
          source.problem(expression, "an unsigned number", "the number without the u");
      case BYTES_VALUE -> source.problem(expression, "bytes", "a text without the b before it");
      case NOT_SET,
          BOOLEAN_VALUE,
          INT64_VALUE,
          DOUBLE_VALUE,
          STRING_VALUE,
          TIMESTAMP_VALUE,
          DURATION_VALUE -> {}
    }
  }

  private void checkPath(CelExpr expression) {
    Optional<String> written = Paths.written(expression);
    if (written.isEmpty()) {
      source.problem(
          expression, "a dot after something that has no fields", "a path such as account.name");
      return;
    }
    String path = written.get();
    if (dictionary.fields().containsKey(path)) {
      return;
    }
    String root = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
    var below = dictionary.below(path);
    if (!below.isEmpty() || path.equals(Field.Root.BUYER.word())) {
      source.problem(
          expression, "`" + path + "` alone has no value", new Words("field", below).instead(path));
    } else if (dictionary.roots().has(root)) {
      source.problem(expression, "there is no field `" + path + "`", insteadOf(path, root));
    } else {
      source.problem(
          expression,
          "unknown name `" + path + "`",
          path.contains(".") ? nearestField(path) : dictionary.roots().instead(path));
    }
  }

  /** An answer may deny: what was answered is not yet confirmed (law 32). */
  private String insteadOf(String path, String root) {
    String confirmed = path.replaceFirst("\\.answered$", ".confirmed");
    return dictionary.fields().containsKey(confirmed)
        ? "did you mean `" + confirmed + "`? Answers may also deny."
        : dictionary.fieldsOf(root).instead(path) + declareHint(root);
  }

  private String nearestField(String path) {
    return new Words("field", dictionary.fields().keySet())
        .nearest(path)
        .map(near -> "did you mean `" + near + "`?")
        .orElseGet(() -> "a path beginning with " + dictionary.roots().oneOf());
  }

  private static String declareHint(String root) {
    return switch (root) {
      case "event", "person", "account", "opportunity" ->
          " Fields of your own are declared under data: " + root + ".";
      default -> "";
    };
  }

  private void checkCall(CelExpr expression, CelExpr.CelCall call) {
    String function = call.function();
    if (OPERATORS.contains(function)) {
      call.args().forEach(this::check);
    } else if (function.equals(CelLanguage.COUNT) && call.target().isPresent()) {
      checkCountTarget(call.target().get());
    } else if (function.equals(CelLanguage.MEETS) && call.target().isEmpty()) {
      return;
    } else if (isKnown(function, call.target().isPresent())) {
      call.target().ifPresent(this::check);
      call.args().forEach(this::check);
    } else {
      source.problem(expression, "there is no " + called(function), instead(function, call));
    }
  }

  private static boolean isKnown(String function, boolean method) {
    return method
        ? METHODS.contains(function) || function.equals("size")
        : function.equals("size") || function.equals(CelLanguage.TIMESTAMP);
  }

  private void checkCountTarget(CelExpr target) {
    if (!Paths.written(target).equals(Optional.of(Field.Root.BUYER.word()))) {
      source.problem(target, "only a buyer's events can be counted", "buyer.count(\"…\")");
    }
  }

  private static String called(String function) {
    return switch (function) {
      case "_[_]" -> "access by number or key in brackets";
      default -> "function `" + function + "`";
    };
  }

  private static String instead(String function, CelExpr.CelCall call) {
    if (function.equals(CelLanguage.COUNT)) {
      return "did you mean `buyer.count`?";
    }
    if (METHODS.contains(function) && call.target().isEmpty()) {
      return "it follows a text: event.path." + function + "(\"…\")";
    }
    return function.startsWith("_")
        ? "\"word\" in the list"
        : CelLanguage.FUNCTIONS.instead(function);
  }
}
