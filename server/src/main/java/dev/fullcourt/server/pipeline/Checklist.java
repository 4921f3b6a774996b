package dev.fullcourt.server.pipeline;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.SalesStep;
import dev.fullcourt.history.pipeline.PlannedActivity;
import dev.fullcourt.history.pipeline.PlannedActivity.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What sellers have to do for an opportunity: what was agreed for its step, and what they planned
 * themselves (C9).
 *
 * @param items those agreed for the step first, then the others in the order planned
 */
public record Checklist(List<Item> items) {
  public Checklist {
    items = List.copyOf(items);
  }

  /**
   * One thing to do.
   *
   * @param activity what
   * @param agreed whether the playbook asks for it in this step
   * @param due until when, or null
   * @param owner who, or null
   * @param state what became of it
   * @param ended when it was done or dropped, or null
   * @param said the last that was said of it, or null when nobody has said anything yet
   */
  public record Item(
      String activity,
      boolean agreed,
      @Nullable Instant due,
      @Nullable String owner,
      State state,
      @Nullable Instant ended,
      @Nullable PlannedActivity said) {

    /** Whether it still has to be done. */
    public boolean open() {
      return state == State.OPEN;
    }
  }

  /** Puts together what was agreed and what was said. */
  static Checklist of(
      Playbook playbook, Opportunity opportunity, List<PlannedActivity> said) {
    Map<String, PlannedActivity> left = new LinkedHashMap<>();
    said.forEach(each -> left.put(each.activity(), each));
    List<Item> items = new ArrayList<>();
    for (SalesStep.Agreed agreed : agreed(playbook, opportunity)) {
      PlannedActivity planned = left.remove(agreed.name());
      items.add(item(agreed, opportunity, planned));
    }
    left.values().forEach(each -> items.add(item(each)));
    return new Checklist(items);
  }

  private static List<SalesStep.Agreed> agreed(Playbook playbook, Opportunity opportunity) {
    return playbook.pipeline().stream()
        .filter(step -> opportunity.open() && step.name().equals(opportunity.step()))
        .flatMap(step -> step.activities().stream())
        .toList();
  }

  private static Item item(
      SalesStep.Agreed agreed, Opportunity opportunity, @Nullable PlannedActivity planned) {
    Duration within = agreed.within();
    Instant since = opportunity.since();
    Instant due = within == null || since == null ? null : since.plus(within);
    if (planned == null) {
      return new Item(
          agreed.name(), true, due, opportunity.owner(), State.OPEN, null, null);
    }
    return new Item(
        agreed.name(),
        true,
        planned.due() == null ? due : planned.due(),
        planned.owner() == null ? opportunity.owner() : planned.owner(),
        planned.state(),
        planned.ended(),
        planned);
  }

  private static Item item(PlannedActivity planned) {
    return new Item(
        planned.activity(),
        false,
        planned.due(),
        planned.owner(),
        planned.state(),
        planned.ended(),
        planned);
  }

  /** What is to be done first: what is due first, then what has no day. */
  public Optional<Item> next() {
    return items.stream()
        .filter(Item::open)
        .min(Comparator.comparing(Item::due, Comparator.nullsLast(Comparator.naturalOrder())));
  }

  /** What the playbook asks for in this step. */
  public List<Item> agreed() {
    return items.stream().filter(Item::agreed).toList();
  }

  /** The one so called. */
  Optional<Item> find(String activity) {
    return items.stream().filter(item -> item.activity().equals(activity)).findFirst();
  }
}
