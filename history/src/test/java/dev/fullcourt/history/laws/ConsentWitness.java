package dev.fullcourt.history.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.decision.PlayDecision;
import dev.fullcourt.engine.decision.PlayDecision.Ask;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.playbook.Consent;
import dev.fullcourt.engine.playbook.Playbook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Laws 23 and 24: nothing is asked for about somebody who said no, nor left to go out after they
 * did; and never more than the budget.
 */
final class ConsentWitness implements Witness {

  private static final Set<String> CONTACTS = Set.of("email_sent", "outbound_call");

  private record Contacted(String person, Instant at) {}

  private final Consent consent;
  private final Map<String, Boolean> words = new HashMap<>();
  private final Map<String, PlayDecision.StepAsked> pending = new HashMap<>();
  private final List<Contacted> contacts = new ArrayList<>();
  private int withdrawn;

  ConsentWitness(Playbook playbook) {
    this.consent = playbook.teamwork().outreach().consent();
  }

  /** What machines were asked for and is not known to be sent. */
  List<PlayDecision.StepAsked> pending() {
    return List.copyOf(pending.values());
  }

  /** How often something was taken back because of a no. */
  int withdrawn() {
    return withdrawn;
  }

  @Override
  public void before(Event event) {
    if (event.person() != null && EventTypes.SAYING.contains(event.type())) {
      String named = event.text("channel");
      boolean emailAlone = event.type().equals("unsubscribed");
      List<String> unnamed = emailAlone ? List.of("email") : consent.channels();
      for (String channel : named == null ? unnamed : List.of(named)) {
        say(event, channel, event.type().equals("consent_given"));
      }
    }
    if (CONTACTS.contains(event.type())) {
      contacts.add(new Contacted(String.valueOf(event.person()), event.effective()));
    }
  }

  private void say(Event event, String channel, boolean yes) {
    String asked = event.text("purpose");
    for (String purpose : consent.purposes()) {
      if (asked == null || asked.equals(purpose)) {
        words.put(event.person() + " " + channel + " " + purpose, yes);
      }
    }
  }

  private boolean saidNo(String person, String channel, String purpose) {
    return Boolean.FALSE.equals(words.get(person + " " + channel + " " + purpose));
  }

  @Override
  public void decided(Decision decision) {
    switch (decision) {
      case PlayDecision.StepAsked asked when asked.ask() instanceof Ask.Message message -> {
        assertThat(saidNo(message.person(), message.channel(), message.purpose()))
            .as("%s", asked)
            .isFalse();
        checkRoom(message.person(), asked.at());
        contacts.add(new Contacted(message.person(), asked.at()));
        pending.put(key(asked.play(), asked.run(), asked.step(), asked.at()), asked);
      }
      case PlayDecision.StepAsked asked when asked.ask() instanceof Ask.Task task ->
          assertThat(mayBeCalled(task)).as("%s", asked).isTrue();
      case PlayDecision.StepWithdrawn taken -> {
        withdrawn += taken.why() == PlayDecision.Hindrance.OPTED_OUT ? 1 : 0;
        over(key(taken.play(), taken.run(), taken.step(), taken.asked()));
      }
      case PlayDecision.StepDone done ->
          over(key(done.play(), done.run(), done.step(), done.asked()));
      default -> {}
    }
  }

  private boolean mayBeCalled(Ask.Task task) {
    String person = task.person();
    return person == null
        || !task.doing().equals("call")
        || consent.purposes().stream().noneMatch(purpose -> saidNo(person, "phone", purpose));
  }

  private static String key(String play, int run, String step, Instant asked) {
    return String.join(" ", play, Integer.toString(run), step, asked.toString());
  }

  /** It was sent, which the log says by itself, or never will be: it is no contact of its own. */
  private void over(String key) {
    PlayDecision.StepAsked asked = pending.remove(key);
    if (asked != null && asked.ask() instanceof Ask.Message message) {
      contacts.remove(new Contacted(message.person(), asked.at()));
    }
  }

  private void checkRoom(String person, Instant at) {
    for (Consent.Budget budget : consent.budgets()) {
      Instant from = at.minus(budget.window());
      long many =
          contacts.stream()
              .filter(each -> each.at().isAfter(from))
              .filter(each ->
                  budget.per() == Consent.Budget.Per.BUYER || each.person().equals(person))
              .count();
      assertThat(many).as("contacts within %s", budget).isLessThan(budget.contacts());
    }
  }

  @Override
  public void after(BuyerState state) {
    for (PlayDecision.StepAsked asked : pending.values()) {
      if (asked.ask() instanceof Ask.Message message
          && !message.notAfter().isBefore(state.course().at())) {
        assertThat(saidNo(message.person(), message.channel(), message.purpose()))
            .as("%s waits at %s", asked, state.course().at())
            .isFalse();
      }
    }
  }
}
