package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.playbook.Handoff;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Stage;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the agreement means by a lead and by what can become of it.
 *
 * @param handoffs the handoffs by which marketing offers; all of them where marketing offers none
 * @param recycled detours that lead back to marketing
 * @param qualified stages of the late phase
 * @param won stages in which a round is won
 * @param lost stages in which it is lost, or found not to be one
 */
public record LeadTerms(
    List<String> handoffs,
    List<String> recycled,
    List<String> qualified,
    List<String> won,
    List<String> lost) {
  public LeadTerms {
    handoffs = List.copyOf(handoffs);
    recycled = List.copyOf(recycled);
    qualified = List.copyOf(qualified);
    won = List.copyOf(won);
    lost = List.copyOf(lost);
  }

  /** Without an agreement nothing is a lead. */
  public static final LeadTerms NONE =
      new LeadTerms(List.of(), List.of(), List.of(), List.of(), List.of());

  private static final String MARKETING = "marketing";

  /** By that agreement. */
  public static LeadTerms of(Playbook playbook) {
    List<Handoff> all = List.copyOf(playbook.teamwork().handoffs().values());
    List<Handoff> ours =
        all.stream().filter(each -> each.from().function().equals(MARKETING)).toList();
    return new LeadTerms(
        (ours.isEmpty() ? all : ours).stream().map(Handoff::name).toList(),
        names(playbook.cycle().detours().stream(), each -> each.outcome() == null),
        names(
            playbook.cycle().stages().stream(),
            each -> each instanceof Stage.Main main && main.phase() == Stage.Phase.LATE),
        names(playbook.cycle().all(), each -> each.outcome() == Stage.Outcome.WON),
        names(
            playbook.cycle().all(),
            each ->
                each.outcome() == Stage.Outcome.LOST
                    || each.outcome() == Stage.Outcome.DISQUALIFIED));
  }

  private static List<String> names(Stream<? extends Stage> stages, Predicate<Stage> which) {
    return stages.filter(which).map(Stage::name).toList();
  }

  /** As parameters of conditions on leads. */
  public Map<String, Object> parameters() {
    return Map.of(
        "handoffs", array(handoffs),
        "recycled", array(recycled),
        "qualified", array(qualified),
        "won", array(won),
        "lost", array(lost));
  }

  private static String[] array(List<String> words) {
    return words.toArray(String[]::new);
  }
}
