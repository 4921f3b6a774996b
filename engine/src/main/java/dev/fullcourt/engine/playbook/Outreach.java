package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Condition;
import java.util.ArrayList;
import java.util.List;

/**
 * How buyers are approached.
 *
 * @param consent what for and how often they may be
 * @param content what there is to send, in the order written
 * @param plays sequences of steps for people and machines, in the order written
 */
public record Outreach(Consent consent, List<Asset> content, List<Play> plays) {

  /** Nothing agreed. */
  public static final Outreach NONE = new Outreach(Consent.NONE, List.of(), List.of());

  public Outreach {
    content = List.copyOf(content);
    plays = List.copyOf(plays);
  }

  /** Every condition its plays look at. */
  public List<Condition> conditions() {
    List<Condition> all = new ArrayList<>();
    plays.forEach(play -> all.addAll(play.conditions()));
    return all;
  }
}
