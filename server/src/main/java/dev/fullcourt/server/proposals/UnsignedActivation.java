package dev.fullcourt.server.proposals;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Members;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.corrections.PlaybookActivation;
import dev.fullcourt.server.corrections.PlaybookActivation.Activated;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a version in force that nobody signed. Only whoever runs the server's machine comes this
 * way, and once both functions have somebody who could sign, not without saying why: the history of
 * versions and the list of changes show it for good.
 */
@Component
public class UnsignedActivation {

  private static final int LONGEST = 1_000;

  private final PlaybookActivation activation;
  private final Members members;
  private final Audit audit;

  UnsignedActivation(PlaybookActivation activation, Members members, Audit audit) {
    this.activation = activation;
    this.members = members;
    this.audit = audit;
  }

  /** Whether both functions have somebody who could sign, and not one person for both. */
  boolean couldBeSigned() {
    List<Set<Integer>> signers =
        Stream.of(Function.values())
            .map(function ->
                members.all().stream()
                    .filter(each -> each.active() && function.isOf(each))
                    .map(Member::id)
                    .collect(Collectors.toSet()))
            .toList();
    return signers.stream().noneMatch(Set::isEmpty)
        && signers.stream().flatMap(Set::stream).distinct().count() >= signers.size();
  }

  /**
   * Puts it in force.
   *
   * @param why why nobody signs it; needed where somebody could
   * @throws Refused when it is needed and not given
   */
  public Activated activate(
      Playbook playbook, Instant from, @Nullable String why, IntConsumer done) {
    String reason = why == null ? "" : why.strip();
    if (reason.isEmpty() && couldBeSigned()) {
      throw new Refused(
          "Marketing and sales both have accounts here: propose the change on the page Playbook and"
              + " let both sign it. To put it in force without them, say why: --unsigned \"…\".");
    }
    if (reason.length() > LONGEST) {
      throw new Refused("Say why in up to " + LONGEST + " letters.");
    }
    if (reason.isEmpty()) {
      return activation.activate(playbook, from, Instant.now(), done);
    }
    Activated activated = activation.activateUnsigned(playbook, from, Instant.now(), reason, done);
    if (activated.done()) {
      audit.record(
          null,
          "put in force without signatures",
          "playbook version " + activated.version(),
          null,
          "from " + from + ": " + reason);
    }
    return activated;
  }
}
