package dev.fullcourt.engine.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns the text of conditions into {@linkplain Condition conditions}. */
public final class ConditionCompiler {

  /** The most parts a condition may have once its definitions stand in their place. */
  private static final int LARGEST = 10_000;

  private final Dictionary dictionary;
  private final Definitions definitions;
  private final CelCompiler cel;
  private final Map<Count, Count> counts = new HashMap<>();

  /** Conditions that may speak of these things and use these definitions. */
  public ConditionCompiler(Dictionary dictionary, Definitions definitions) {
    this.dictionary = dictionary;
    this.definitions = definitions;
    this.cel = CelLanguage.compiler(dictionary);
  }

  /** What came of a text. */
  public sealed interface Result {

    /**
     * It is a condition.
     *
     * @param condition the condition
     * @param demands the scores without which it cannot hold, as far as the text itself says
     */
    record Compiled(Condition condition, List<Demand> demands) implements Result {
      public Compiled {
        demands = List.copyOf(demands);
      }
    }

    /**
     * It is not; here is everything that is wrong with it, in the order of the text. Nothing, when
     * only a definition it uses is wrong.
     */
    record Refused(List<Problem> problems) implements Result {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /** Reads one condition. */
  public Result compile(String text) {
    List<Problem> problems = new ArrayList<>();
    if (text.codePointCount(0, text.length()) > CelLanguage.LONGEST) {
      problems.add(
          new Problem(
              0,
              "a condition of more than " + CelLanguage.LONGEST + " characters",
              "parts of it named under definitions, and meets(NAME)"));
      return new Result.Refused(problems);
    }
    CelValidationResult parsed = cel.parse(text);
    if (parsed.hasError()) {
      CelIssues.report(parsed.getErrors(), parsed.getSource(), problems);
      return refused(problems);
    }
    CelAbstractSyntaxTree tree = treeOf(parsed);
    new NameCheck(dictionary, new Source(tree, problems)).check(tree.getExpr());
    CelValidationResult checked = cel.check(tree);
    if (checked.hasError()) {
      CelIssues.report(checked.getErrors(), checked.getSource(), problems);
    }
    return problems.isEmpty() ? lower(text, treeOf(checked)) : refused(problems);
  }

  private Result lower(String text, CelAbstractSyntaxTree tree) {
    List<Problem> problems = new ArrayList<>();
    Lowering lowering =
        new Lowering(tree, new Source(tree, problems), dictionary, definitions, counts);
    Predicate root = lowering.predicate(tree.getExpr());
    CompiledCondition condition = CompiledCondition.of(text, root, dictionary.fading());
    if (condition.size() > LARGEST) {
      problems.add(
          new Problem(0, "a condition of too many parts", "fewer definitions within each other"));
    }
    return problems.isEmpty() && !lowering.leansOnBroken()
        ? new Result.Compiled(condition, lowering.demands(root))
        : refused(problems);
  }

  private static Result refused(List<Problem> problems) {
    problems.sort(Comparator.comparingInt(Problem::offset));
    return new Result.Refused(problems.stream().distinct().toList());
  }

  private static CelAbstractSyntaxTree treeOf(CelValidationResult result) {
    try {
      return result.getAst();
    } catch (CelValidationException e) {
      throw new IllegalStateException("asked for the tree of a condition with mistakes", e);
    }
  }
}
