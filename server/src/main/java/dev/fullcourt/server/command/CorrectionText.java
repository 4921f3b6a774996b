package dev.fullcourt.server.command;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.corrections.Change;
import dev.fullcourt.server.corrections.Corrected;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** What a correction did, in words. */
final class CorrectionText {

  private CorrectionText() {}

  static String of(Corrected corrected, boolean tryOnly) {
    return corrected.done() || (tryOnly && corrected.buyers() > 0)
        ? told(corrected)
        : corrected.what() + (corrected.what().endsWith(".") ? "" : ": nothing to correct.");
  }

  private static String told(Corrected corrected) {
    StringBuilder text = new StringBuilder();
    text.append(
        corrected.done()
            ? "Correction " + corrected.number() + ": " + corrected.what() + "."
            : "Tried only, nothing was changed: " + corrected.what() + ".");
    text.append(
        String.format(
            "%n%,d events of %,d buyers are concerned; %,d buyers are decided otherwise.",
            corrected.events(), corrected.buyers(), corrected.changed()));
    corrected.changes().forEach(change -> text.append(System.lineSeparator()).append(of(change)));
    long more = corrected.changed() - corrected.changes().size();
    if (more > 0) {
      text.append(String.format("%n… and %,d more buyers.", more));
    }
    return text.toString();
  }

  private static String of(Change change) {
    StringBuilder text = new StringBuilder("  ").append(change.label()).append(':');
    list(text, " loses ", change.lost());
    list(text, " gains ", change.gained());
    if (change.pointsBefore() != change.pointsAfter()) {
      text.append(" points ")
          .append(points(change.pointsBefore()))
          .append(" → ")
          .append(points(change.pointsAfter()))
          .append('.');
    }
    return text.toString();
  }

  private static void list(StringBuilder text, String verb, List<Change.Entry> entries) {
    if (!entries.isEmpty()) {
      text.append(
          entries.stream()
              .map(entry -> Playbook.title(entry.stage()) + " of " + entry.at())
              .collect(Collectors.joining(", ", verb, ".")));
    }
  }

  private static String points(double points) {
    return BigDecimal.valueOf(points)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
