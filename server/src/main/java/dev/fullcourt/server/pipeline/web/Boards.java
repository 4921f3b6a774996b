package dev.fullcourt.server.pipeline.web;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.lists.ListBars;
import dev.fullcourt.server.lists.ListCheck;
import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.page.Empty;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.page.Typed;
import dev.fullcourt.server.pipeline.BoardPages;
import dev.fullcourt.server.pipeline.Look;
import dev.fullcourt.server.playbooks.Agreement;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows a board or a table to somebody. */
@Component
class Boards implements ListCheck {

  private final Pages pages;
  private final Agreement agreement;
  private final Horizon horizon;
  private final BoardPages boards;
  private final ListBars bars;

  Boards(Pages pages, Agreement agreement, Horizon horizon, BoardPages boards, ListBars bars) {
    this.pages = pages;
    this.agreement = agreement;
    this.horizon = horizon;
    this.boards = boards;
    this.bars = bars;
  }

  /** How somebody looks at it: sellers at their own first, leaders at everybody's. */
  static Look look(Member member, Map<String, String> said) {
    boolean sells = member.roles().contains(Role.SALES) && !member.roles().contains(Role.LEADER);
    return Look.read(said, sells ? member.name() : "", member.onlyOf());
  }

  ResponseEntity<String> show(Member member, Look look, String told) {
    return show(member, look, told, null, Typed.NOTHING, 200);
  }

  ResponseEntity<String> show(
      Member member, Look look, String told, @Nullable String trouble, Typed typed, int status) {
    Frame frame = Frame.of("Pipeline", Frame.Section.PIPELINE);
    Optional<Playbook> playbook = agreement.findCurrent();
    Optional<Instant> now = horizon.findInstant();
    if (playbook.isEmpty() || now.isEmpty()) {
      return pages.show("page/empty", frame, Empty.of(playbook.isPresent()));
    }
    return pages.show(
        HttpStatusCode.valueOf(status),
        "pipeline/pipeline",
        frame,
        boards.of(
            playbook.get(), now.get(), look, !member.onlyOwn(), Told.read(told), trouble, typed),
        bars.above(Listing.PIPELINE, look.said()));
  }

  @Override
  public Listing list() {
    return Listing.PIPELINE;
  }

  @Override
  public void check(Map<String, String> look) {
    Look.read(look, "", null);
  }
}
