package dev.fullcourt.engine.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns a checked CEL tree into our own. Whatever has no counterpart here is reported, never
 * guessed at. What was reported leaves a placeholder, so that the rest is looked at too.
 */
final class Lowering {

  private static final Predicate NEVER = new Predicate.Always(Truth.FALSE);

  private final CelAbstractSyntaxTree tree;
  private final Source source;
  private final Dictionary dictionary;
  private final Definitions definitions;
  private final WrittenOut writtenOut;
  private final Demands demands = new Demands();
  private final Map<Count, Count> counts;
  private boolean leansOnBroken;

  Lowering(
      CelAbstractSyntaxTree tree,
      Source source,
      Dictionary dictionary,
      Definitions definitions,
      Map<Count, Count> counts) {
    this.counts = counts;
    this.tree = tree;
    this.source = source;
    this.dictionary = dictionary;
    this.definitions = definitions;
    this.writtenOut = new WrittenOut(source);
  }

  /** The predicate a part of the condition stands for. */
  Predicate predicate(CelExpr expression) {
    Term term = term(expression);
    return term instanceof Predicate predicate ? predicate : new Predicate.Holds(term);
  }

  /** The scores without which the predicate cannot hold. */
  List<Demand> demands(Predicate predicate) {
    return demands.of(predicate);
  }

  /** Whether it uses a definition that is itself wrong, and so is of no use. */
  boolean leansOnBroken() {
    return leansOnBroken;
  }

  private Term term(CelExpr expression) {
    return term(expression, false);
  }

  private Term term(CelExpr expression, boolean comparedWithNumber) {
    return switch (expression.getKind()) {
      case CONSTANT -> literal(expression, expression.constant());
      case SELECT, IDENT -> read(expression, comparedWithNumber);
      case CALL -> call(expression, expression.call());
      case LIST -> list(expression);
      case NOT_SET, STRUCT, MAP, COMPREHENSION -> unsupported(expression);
    };
  }

  private Term unsupported(CelExpr expression) {
    source.problem(expression, "an expression that conditions do not have", "fields and operators");
    return NEVER;
  }

  private Term literal(CelExpr expression, CelConstant constant) {
    return switch (constant.getKind()) {
      case BOOLEAN_VALUE -> new Predicate.Always(Truth.of(constant.booleanValue()));
      case INT64_VALUE -> new Term.Literal(constant.int64Value());
      case DOUBLE_VALUE -> new Term.Literal(constant.doubleValue());
      case STRING_VALUE -> new Term.Literal(constant.stringValue());
      case NOT_SET, NULL_VALUE, UINT64_VALUE, BYTES_VALUE, TIMESTAMP_VALUE, DURATION_VALUE ->
          unsupported(expression);
    };
  }

  private Term read(CelExpr expression, boolean comparedWithNumber) {
    String path = Paths.written(expression).orElse("");
    Field field = dictionary.fields().get(path);
    if (field == null) {
      return unsupported(expression);
    }
    boolean asksWhetherKnown =
        expression.getKind() == CelExpr.ExprKind.Kind.SELECT && expression.select().testOnly();
    if (path.equals(Definitions.MARKET_FIT)) {
      return asksWhetherKnown ? unsupported(expression) : definition(expression, path);
    }
    if (asksWhetherKnown) {
      return new Predicate.Has(field);
    }
    if (dictionary.fading().contains(path) && !comparedWithNumber) {
      source.problem(
          expression,
          "a score that fades and is not compared with a plain number",
          path + " >= 40, so that it is known when it will change");
    }
    Term read = new Term.Read(field);
    return field.type() == Field.Type.FLAG ? new Predicate.Holds(read) : read;
  }

  private Term list(CelExpr expression) {
    List<Term> elements = expression.list().elements().stream().map(this::term).toList();
    List<Object> known = new ArrayList<>();
    for (Term element : elements) {
      constant(element).ifPresent(known::add);
    }
    return known.size() == elements.size()
        ? new Term.Literal(List.copyOf(known))
        : new Term.Listed(elements);
  }

  private static Optional<Object> constant(Term term) {
    return switch (term) {
      case Term.Literal(var known) -> Optional.of(known);
      case Predicate.Always(var truth) -> Optional.of(truth == Truth.TRUE);
      default -> Optional.empty();
    };
  }

  private Term call(CelExpr expression, CelExpr.CelCall call) {
    List<CelExpr> args = call.args();
    return switch (call.function()) {
      case "_&&_" -> new Predicate.And(predicate(args.get(0)), predicate(args.get(1)));
      case "_||_" -> new Predicate.Or(predicate(args.get(0)), predicate(args.get(1)));
      case "!_" -> new Predicate.Not(predicate(args.get(0)));
      case "_?_:_" -> choice(expression, args);
      case "@in" -> within(expression, args);
      case "-_" -> negated(term(args.get(0)));
      case "size" -> new Term.Size(term(call.target().orElseGet(args::getFirst)));
      case "matches" -> matched(term(targetOf(call)), args.getFirst());
      case CelLanguage.COUNT -> counted(expression, false);
      case CelLanguage.MEETS ->
          definition(args.getFirst(), args.getFirst().constant().stringValue());
      case CelLanguage.TIMESTAMP -> writtenOut.time(args.getFirst()).orElse(NEVER);
      default -> operation(expression, call);
    };
  }

  private static CelExpr targetOf(CelExpr.CelCall call) {
    return call.target().orElseThrow();
  }

  private Term operation(CelExpr expression, CelExpr.CelCall call) {
    Optional<Operator> operator = Operator.find(call.function());
    if (operator.isPresent()) {
      return compared(expression, operator.get(), call.args().get(0), call.args().get(1));
    }
    Optional<Arithmetic> arithmetic = Arithmetic.find(call.function());
    if (arithmetic.isPresent()) {
      return calculated(expression, arithmetic.get(), call.args());
    }
    Optional<Wording> wording = Wording.find(call.function());
    return wording.isPresent()
        ? new Predicate.Worded(wording.get(), term(targetOf(call)), term(call.args().getFirst()))
        : unsupported(expression);
  }

  private Term choice(CelExpr expression, List<CelExpr> args) {
    Predicate when = predicate(args.get(0));
    return kind(expression) == CelKind.BOOL
        ? new Predicate.Either(when, predicate(args.get(1)), predicate(args.get(2)))
        : new Term.Chosen(when, term(args.get(1)), term(args.get(2)));
  }

  private CelKind kind(CelExpr expression) {
    return tree.getTypeOrThrow(expression.id()).kind();
  }

  private Predicate matched(Term text, CelExpr pattern) {
    return writtenOut
        .pattern(pattern)
        .<Predicate>map(read -> new Predicate.Matched(text, read))
        .orElse(NEVER);
  }

  private static Term negated(Term of) {
    return new Term.Calculated(Arithmetic.MINUS, new Term.Literal(0L), of);
  }

  private Term calculated(CelExpr expression, Arithmetic arithmetic, List<CelExpr> args) {
    Term left = term(args.get(0));
    Term right = term(args.get(1));
    return switch (kind(expression)) {
      case INT, DOUBLE -> new Term.Calculated(arithmetic, left, right);
      case STRING -> new Term.Joined(left, right);
      default -> {
        source.problem(expression, "lists or times put together", "numbers or texts");
        yield NEVER;
      }
    };
  }

  private Predicate compared(CelExpr at, Operator operator, CelExpr left, CelExpr right) {
    Term a = isNumber(right) ? measured(left) : term(left);
    Term b = isNumber(left) ? measured(right) : term(right);
    checkWord(right, a, b);
    checkWord(left, b, a);
    refuseEqual(at, operator, a, b);
    Predicate compared = new Predicate.Compared(operator, a, b);
    demands.place(compared, Math.min(source.offset(left), source.offset(at)));
    return compared;
  }

  private void refuseEqual(CelExpr at, Operator operator, Term left, Term right) {
    boolean equality = operator == Operator.EQUAL || operator == Operator.DIFFERENT;
    if (equality && (fades(left) || fades(right))) {
      source.problem(
          at,
          "a score that fades, compared for being exactly a number",
          ">= or <, since it is exactly a number for a moment at most");
    }
  }

  private boolean fades(Term term) {
    return term instanceof Term.Read(var field) && dictionary.fading().contains(field.path());
  }

  /** What is compared with a plain number: only there may a value change by itself. */
  private Term measured(CelExpr expression) {
    return isCount(expression) ? counted(expression, true) : term(expression, true);
  }

  private static boolean isNumber(CelExpr expression) {
    return expression.getKind() == CelExpr.ExprKind.Kind.CONSTANT;
  }

  private static boolean isCount(CelExpr expression) {
    return expression.getKind() == CelExpr.ExprKind.Kind.CALL
        && expression.call().function().equals(CelLanguage.COUNT);
  }

  private Predicate within(CelExpr expression, List<CelExpr> args) {
    Term element = term(args.get(0));
    Term list = term(args.get(1));
    if (args.get(1).getKind() == CelExpr.ExprKind.Kind.LIST) {
      args.get(1).list().elements().forEach(word -> checkWord(word, element, term(word)));
    }
    return new Predicate.Within(element, list);
  }

  /** Checks that a field which can only be one of certain words is compared with one of them. */
  private void checkWord(CelExpr at, Term field, Term word) {
    if (field instanceof Term.Read(var read) && word instanceof Term.Literal(String written)) {
      Words words = dictionary.words().get(read.path());
      if (words != null && !words.has(written)) {
        source.problem(
            at, "unknown " + words.noun() + " \"" + written + "\"", words.instead(written));
      }
    }
  }

  private Term counted(CelExpr expression, boolean comparedWithNumber) {
    Optional<Count> count = new CountReader(dictionary, source, counts).read(expression.call());
    if (count.isEmpty()) {
      return NEVER;
    }
    if (count.get().window() != null && !comparedWithNumber) {
      source.problem(
          expression,
          "a count within a window that is not compared with a plain number",
          "buyer.count(\"…\", \"30d\") >= 2, so that it is known when it will change");
    }
    return new Term.Counted(count.get());
  }

  private Predicate definition(CelExpr at, String name) {
    return switch (definitions.find(name)) {
      case Definitions.Definition.Ready(CompiledCondition compiled) ->
          new Predicate.Meets(name, compiled);
      case Definitions.Definition.Ready(var other) ->
          throw new IllegalArgumentException("a definition of another make: " + other);
      case Definitions.Definition.Broken() -> {
        leansOnBroken = true;
        yield NEVER;
      }
      case Definitions.Definition.Circle(var names) -> {
        source.problem(
            at,
            "`" + name + "` leads back to itself: " + String.join(" → ", names),
            "definitions that do not need each other");
        yield NEVER;
      }
      case Definitions.Definition.TooDeep(var most) -> {
        source.problem(
            at, "more than " + most + " definitions within each other", "fewer levels of them");
        yield NEVER;
      }
      case Definitions.Definition.Missing(var names) -> {
        source.problem(at, "there is no " + names.noun() + " `" + name + "`", names.instead(name));
        yield NEVER;
      }
    };
  }
}
