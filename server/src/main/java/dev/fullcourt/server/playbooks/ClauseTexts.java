package dev.fullcourt.server.playbooks;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.playbooks.PlaybookPage.ClauseText;
import dev.fullcourt.server.playbooks.PlaybookPage.Part;
import dev.fullcourt.server.playbooks.clauses.Clause;
import dev.fullcourt.server.playbooks.clauses.Clause.Section;
import dev.fullcourt.server.playbooks.clauses.Clauses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The parts of the readable page that are sentences, clause by clause. */
final class ClauseTexts {

  /**
   * Handoffs and plays, who gets whom, who is told of what. The other parts have a form of their
   * own.
   */
  private static final List<Section> SHOWN =
      List.of(
          Section.HANDOFFS,
          Section.ROUTING,
          Section.PASSES,
          Section.PIPELINE,
          Section.CONSENT,
          Section.PLAYS,
          Section.ALERTS,
          Section.GOALS);

  /** Where the goals are explained. */
  static final String GOALS = anchor(Section.GOALS);

  private ClauseTexts() {}

  private static String anchor(Section section) {
    return section.name().toLowerCase(Locale.ROOT);
  }

  static List<Part> of(Playbook playbook) {
    List<Clause> all = Clauses.of(playbook);
    List<Part> parts = new ArrayList<>();
    for (Section section : SHOWN) {
      List<ClauseText> clauses =
          all.stream()
              .filter(clause -> clause.section() == section)
              .map(ClauseTexts::text)
              .toList();
      if (!clauses.isEmpty()) {
        parts.add(new Part(anchor(section), section.title(), clauses));
      }
    }
    return parts;
  }

  private static ClauseText text(Clause clause) {
    return new ClauseText(
        title(clause.name()),
        clause.section() == Section.PLAYS ? PlayAddress.of(clause.key()) : "",
        clause.aspects().stream()
            .map(aspect -> Prose.of(capital(aspect.verb()) + " " + aspect.value() + ".", Set.of()))
            .toList());
  }

  /** Without the kind, which the heading says: {@code The play ‘win back’} is {@code win back}. */
  private static String title(String name) {
    int open = name.indexOf('‘');
    String bare = open < 0 ? name : name.substring(open + 1, name.length() - 1);
    return Playbook.title(bare.replaceFirst("^The (handoff )?", ""));
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
