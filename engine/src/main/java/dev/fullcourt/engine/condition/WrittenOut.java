package dev.fullcourt.engine.condition;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Reads what must be written out in a condition: patterns and times. */
final class WrittenOut {

  private final Source source;

  WrittenOut(Source source) {
    this.source = source;
  }

  /** The pattern, or empty when it is none, which is then reported. */
  Optional<Pattern> pattern(CelExpr written) {
    Optional<String> text = text(written);
    if (text.isEmpty()) {
      source.problem(written, "a pattern that is calculated", "a pattern written out, in quotes");
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile(text.get()));
    } catch (PatternSyntaxException e) {
      source.problem(
          written,
          "a pattern that does not work: " + e.getDescription() + " `" + e.getPattern() + "`",
          "a regular expression in RE2 syntax, for example \"(?i)\\\\bhead of\\\\b\"");
      return Optional.empty();
    }
  }

  /** The time, or empty when it is none, which is then reported. */
  Optional<Term> time(CelExpr written) {
    try {
      return Optional.of(new Term.Literal(Instant.parse(text(written).orElse(""))));
    } catch (DateTimeException e) {
      source.problem(
          written, "this is not a time", "a time written out: timestamp(\"2026-01-31T00:00:00Z\")");
      return Optional.empty();
    }
  }

  /** The text, if one is written out there. */
  static Optional<String> text(CelExpr written) {
    return written.getKind() == CelExpr.ExprKind.Kind.CONSTANT
            && written.constant().getKind() == CelConstant.Kind.STRING_VALUE
        ? Optional.of(written.constant().stringValue())
        : Optional.empty();
  }
}
