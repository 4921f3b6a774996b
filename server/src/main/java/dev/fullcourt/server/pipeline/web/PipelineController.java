package dev.fullcourt.server.pipeline.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.pipeline.Look;
import dev.fullcourt.server.pipeline.OpportunityFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pipeline as board, table and file. */
@Controller
class PipelineController {

  private final Boards boards;
  private final OpportunityFile file;
  private final Horizon horizon;

  PipelineController(Boards boards, OpportunityFile file, Horizon horizon) {
    this.boards = boards;
    this.file = file;
    this.horizon = horizon;
  }

  @GetMapping("/pipeline")
  ResponseEntity<String> board(Member member, @RequestParam Map<String, String> said) {
    return boards.show(member, Boards.look(member, said), said.getOrDefault("told", ""));
  }

  @GetMapping("/pipeline/opportunities.csv")
  void csv(Member member, @RequestParam Map<String, String> said, HttpServletResponse response)
      throws IOException {
    Listing.PIPELINE.check(said);
    Look look = Boards.look(member, said);
    Instant now =
        horizon.findInstant().orElseThrow(() -> new Missing("There are no opportunities yet."));
    file.send(look.filter(), look.sort(), now, response);
  }
}
