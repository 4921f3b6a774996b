package dev.fullcourt.server.playbooks.clauses;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.playbooks.clauses.Clause.Section;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an agreement says of itself: its name, its words, its market. */
final class HeadClauses {

  private HeadClauses() {}

  static List<Clause> of(Playbook playbook) {
    List<Clause> all = new ArrayList<>();
    var starts = playbook.fiscalYear().starts();
    String month = starts.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    all.add(
        new Aspects()
            .say("is called", playbook.name())
            .say("reports money in", playbook.currency())
            .say("has a fiscal year that starts on", starts.getDayOfMonth() + " " + month)
            .say("cuts days in the zone", playbook.fiscalYear().zone().getId())
            .ordered("counts a buyer per", playbook.motions())
            .of(Section.AGREEMENT, "agreement", "", "The agreement"));
    playbook
        .glossary()
        .forEach((term, says) ->
            all.add(
                new Aspects()
                    .say("means", "“" + says.strip() + "”")
                    .of(Section.GLOSSARY, "term", term, term)));
    all.addAll(data(playbook));
    all.add(
        new Aspects()
            .rule("has an account in it when", playbook.market().fit(), "the target market")
            .several("has as key accounts", playbook.market().keyAccounts())
            .of(Section.MARKET, "market", "", "The target market"));
    playbook
        .definitions()
        .forEach((name, condition) ->
            all.add(
                new Aspects()
                    .rule("means", condition, name)
                    .of(Section.DEFINITIONS, "definition", name, name)));
    return all;
  }

  /** Fields of these are declared by the playbook; others follow from its other parts. */
  private static final Set<String> DECLARED = Set.of("event", "person", "account", "opportunity");

  private static List<Clause> data(Playbook playbook) {
    List<Clause> all = new ArrayList<>();
    playbook
        .vocabulary()
        .events()
        .forEach((type, kind) -> {
          var contact = kind.countsAs();
          all.add(
              new Aspects()
                  .say("means", kind.says())
                  .say("is done by", kind.by())
                  .say("happens on", kind.channel())
                  .say("counts as", contact == null ? null : contact.word())
                  .of(Section.DATA, "event", type, "The event " + Wording.code(type)));
        });
    playbook
        .vocabulary()
        .fields()
        .forEach((path, field) -> {
          if (DECLARED.contains(path.substring(0, Math.max(0, path.indexOf('.'))))) {
            all.add(
                new Aspects()
                    .say("is", field.type().toString().toLowerCase(Locale.ROOT))
                    .of(Section.DATA, "field", path, "The field " + Wording.code(path)));
          }
        });
    return all;
  }
}
