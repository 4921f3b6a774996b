package dev.fullcourt.engine.condition;

import dev.cel.common.ast.CelExpr;
import java.util.Optional;

/** Dotted paths in a parsed condition. */
final class Paths {

  private Paths() {}

  /** The path written, {@code account.employees}, or empty when it is something else. */
  static Optional<String> written(CelExpr expression) {
    return switch (expression.getKind()) {
      case IDENT -> Optional.of(expression.ident().name());
      case SELECT ->
          written(expression.select().operand()).map(p -> p + "." + expression.select().field());
      case NOT_SET, CONSTANT, CALL, LIST, STRUCT, MAP, COMPREHENSION -> Optional.empty();
    };
  }

  /** The part of a path that stands first, and so where the path begins. */
  static CelExpr start(CelExpr expression) {
    return expression.getKind() == CelExpr.ExprKind.Kind.SELECT
        ? start(expression.select().operand())
        : expression;
  }
}
