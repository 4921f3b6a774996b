package dev.fullcourt.engine.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import java.util.List;

/** A condition being read: where its parts stand, and what is wrong with them. */
final class Source {

  private final CelAbstractSyntaxTree tree;
  private final List<Problem> problems;

  Source(CelAbstractSyntaxTree tree, List<Problem> problems) {
    this.tree = tree;
    this.problems = problems;
  }

  /** Where the part begins; of an operation, where its sign stands. */
  int offset(CelExpr expression) {
    Integer offset = tree.getSource().getPositionsMap().get(Paths.start(expression).id());
    return offset == null ? 0 : offset;
  }

  void problem(CelExpr at, String found, String expected) {
    problems.add(new Problem(offset(at), found, expected));
  }
}
