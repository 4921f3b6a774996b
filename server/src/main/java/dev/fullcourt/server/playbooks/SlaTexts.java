package dev.fullcourt.server.playbooks;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Sla;
import dev.fullcourt.server.playbooks.PlaybookPage.Fact;
import dev.fullcourt.server.playbooks.clauses.Wording;
import java.util.List;

/** Puts agreed times into words. */
final class SlaTexts {

  private final Playbook playbook;
  private final Wording wording;

  SlaTexts(Playbook playbook) {
    this.playbook = playbook;
    this.wording = new Wording(playbook);
  }

  List<Fact> all() {
    return playbook.teamwork().slas().stream().map(this::fact).toList();
  }

  private Fact fact(Sla sla) {
    String team = sla.owner().team();
    String warn =
        sla.warnPercent() == null
            ? ""
            : " There is a warning after " + sla.warnPercent() + " % of the time.";
    return new Fact(
        Playbook.title(sla.name()),
        Playbook.title(team == null ? sla.owner().function() : team)
            + " has "
            + Wording.length(sla.within())
            + " from when "
            + wording.signals(sla.starts())
            + " until "
            + wording.signals(sla.stops())
            + "."
            + warn);
  }
}
