package dev.fullcourt.server.inbox;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Present;
import dev.fullcourt.server.access.Right;
import dev.fullcourt.server.measures.KeptFigures;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** How much waits in the inbox of whoever looks at a page. */
@Component
class WaitingItems implements Waiting {

  private final Inbox inbox;
  private final KeptFigures kept;

  WaitingItems(Inbox inbox, KeptFigures kept) {
    this.inbox = inbox;
    this.kept = kept;
  }

  /** A page that says what went wrong must not fail for want of a number. */
  @Override
  public Map<Frame.Section, Long> counts() {
    try {
      return counted();
    } catch (DataAccessException e) {
      return Map.of();
    }
  }

  private Map<Frame.Section, Long> counted() {
    if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes found)) {
      return Map.of();
    }
    return Present.in(found.getRequest())
        .filter(member -> member.may(Right.WORK))
        .map(member -> Map.of(Frame.Section.INBOX, count(member)))
        .orElse(Map.of());
  }

  private long count(Member member) {
    return kept.get(List.of("inbox", member), () -> inbox.count(member, Instant.now()));
  }
}
