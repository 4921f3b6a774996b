package dev.fullcourt.engine.playbook;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** The methods of qualification every playbook has, unless it defines them anew. */
final class BuiltInMethods {

  private static final String BANT =
      """
      need: do they need it?
      budget: is there money for it?
      authority: do we speak with who decides?
      timing: when do they want it?
      """;

  private static final String MEDDICC =
      """
      metrics: what is it worth to them, in figures?
      economic_buyer: who can spend the money?
      decision_criteria: by what do they choose?
      decision_process: how do they choose?
      identified_pain: what hurts?
      champion: who sells for us inside?
      competition: who else is in it?
      """;

  private BuiltInMethods() {}

  /** Questions with what they ask, by the name of the method. */
  static SequencedMap<String, SequencedMap<String, String>> all() {
    SequencedMap<String, SequencedMap<String, String>> all = new LinkedHashMap<>();
    all.put("bant", questions(BANT));
    all.put("meddicc", questions(MEDDICC));
    return all;
  }

  private static SequencedMap<String, String> questions(String lines) {
    SequencedMap<String, String> questions = new LinkedHashMap<>();
    lines.lines().map(line -> line.split(": ", 2)).forEach(part -> questions.put(part[0], part[1]));
    return questions;
  }
}
