package dev.fullcourt.server.forms;

import dev.fullcourt.server.identity.LiveDraft;
import dev.fullcourt.server.intake.LiveIntake;
import dev.fullcourt.server.intake.LiveIntake.Outcome;
import dev.fullcourt.server.intake.Machines;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** The way of a form that was filled in, to intake. */
@Component
public class Submitting {

  private static final long PATIENCE_SECONDS = 30;

  private final LiveIntake intake;
  private final Forms forms;
  private final Visitors visitors;
  private final Throttle throttle = new Throttle();

  Submitting(LiveIntake intake, Forms forms, Visitors visitors) {
    this.intake = intake;
    this.forms = forms;
    this.visitors = visitors;
  }

  /** Whether an address of the network may send one more now. */
  public boolean admits(String address, Instant now) {
    return throttle.admits(address, now);
  }

  /**
   * Takes it to the log for good.
   *
   * @param machine why we think no person sent it, if so: then it counts nothing
   * @return whether it is there
   */
  public boolean send(Submission submission, Optional<String> machine) {
    List<LiveDraft> drafts =
        submission.drafts().stream()
            .map(draft -> machine.map(why -> Machines.marked(draft, why)).orElse(draft))
            .toList();
    return switch (await(drafts)) {
      case Outcome.NoRoom() -> false;
      case Outcome.Trouble ignored -> false;
      case Outcome.Committed committed -> {
        if (machine.isEmpty() && committed.known().isEmpty()) {
          forms.sent(submission.form());
          visitors.remember(submission);
        }
        yield true;
      }
    };
  }

  private Outcome await(List<LiveDraft> drafts) {
    try {
      return intake.take(drafts).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Trouble("the server is stopping");
    } catch (ExecutionException | TimeoutException e) {
      return new Outcome.Trouble("it took too long");
    }
  }
}
