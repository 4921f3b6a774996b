package dev.fullcourt.server.programs;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Scorecard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people call the rules of all versions, by version, dot, rule. */
final class RuleNames {

  private final Map<String, String> becauses = new HashMap<>();
  private final int current;

  RuleNames(List<Playbook> versions, int current) {
    this.current = current;
    for (Playbook playbook : versions) {
      String version = playbook.version() + ".";
      for (Scorecard.FitRule rule : playbook.scorecard().fit()) {
        becauses.put(version + rule.id(), rule.because());
      }
      for (Scorecard.InterestRule rule : playbook.scorecard().interest().rules()) {
        becauses.put(version + rule.id(), rule.because());
      }
    }
  }

  String title(String name) {
    String because = becauses.get(name);
    if (because != null) {
      return Playbook.title(because);
    }
    String[] parts = name.split("\\.");
    if (parts.length > 3 && parts[1].equals("cycle")) {
      return "Entered " + Playbook.title(parts[2]);
    }
    return parts.length > 2 && parts[1].equals("handoffs")
        ? "Offered by " + Playbook.title(parts[2])
        : name;
  }

  /** Of which version it is, where that is not the one in force; else what kind of rule it is. */
  String note(String name) {
    int dot = name.indexOf('.');
    String version = dot < 0 ? "" : name.substring(0, dot);
    if (!version.equals(Integer.toString(current))) {
      return "version " + version;
    }
    return name.startsWith("interest", dot + 1)
        ? "interest"
        : name.startsWith("fit", dot + 1) ? "fit" : "";
  }
}
