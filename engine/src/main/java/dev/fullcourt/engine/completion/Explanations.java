package dev.fullcourt.engine.completion;

import dev.fullcourt.engine.yaml.Yaml;
import java.util.Optional;

/**
 * What a name that a playbook declares stands for, in a line: by its glossary, or by what it is.
 */
final class Explanations {

  private final Yaml.Mapping glossary;

  Explanations(Yaml.Mapping playbook) {
    this.glossary = playbook.mapping("glossary");
  }

  /** What a name declared under a part of the playbook stands for. */
  String of(String part, String name, Yaml value) {
    Yaml.Mapping written = value.asMapping().orElse(Yaml.Mapping.EMPTY);
    return glossary
        .findScalar(name)
        .map(Yaml.Scalar::text)
        .orElseGet(() -> of(part, written, value));
  }

  private static String of(String part, Yaml.Mapping written, Yaml value) {
    return switch (part) {
      case "definitions" -> value.asScalar().map(Yaml.Scalar::text).orElse("");
      case "teams" ->
          told("A team of ", text(written, "function"))
              + told(", led by ", text(written, "lead"))
              + ".";
      case "hours" -> told("", text(written, "open")) + told(", ", text(written, "zone"));
      case "handoffs" -> told("From ", text(written, "from")) + told(" to ", text(written, "to"));
      case "stages", "detours" ->
          text(written, "asks")
              .orElseGet(() ->
                  text(written, "leads")
                      .map(who -> "A stage that " + who + " leads.")
                      .orElse("A stage."));
      case "content" -> told("Moves a buyer: ", text(written, "moves"));
      case "slas" -> told("An agreed time of ", text(written, "within"));
      case "goals" -> told("A goal of ", text(written, "target"));
      case "roles" -> "A role in the buying group.";
      case "steps" -> "A step of a play.";
      default -> "";
    };
  }

  /** What follows from a reason of a detour. */
  String reason(Yaml.Mapping detour, Optional<Yaml.Scalar> coolingOff) {
    return told("A reason for ", text(detour, "stage"))
        + told("; left alone for ", coolingOff.map(Yaml.Scalar::text))
        + ".";
  }

  private static Optional<String> text(Yaml.Mapping written, String key) {
    return written.findScalar(key).map(Yaml.Scalar::text);
  }

  private static String told(String before, Optional<String> text) {
    return text.map(says -> before + says).orElse("");
  }
}
