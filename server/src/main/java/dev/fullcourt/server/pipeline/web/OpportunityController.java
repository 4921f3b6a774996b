package dev.fullcourt.server.pipeline.web;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Right;
import dev.fullcourt.server.desk.Impossible;
import dev.fullcourt.server.desk.Once;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.page.Typed;
import dev.fullcourt.server.pipeline.Look;
import dev.fullcourt.server.pipeline.NotYetKnown;
import dev.fullcourt.server.pipeline.OpportunityPages;
import dev.fullcourt.server.pipeline.Sales;
import dev.fullcourt.server.pipeline.SalesAct;
import dev.fullcourt.server.playbooks.Agreement;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** One opportunity, and what somebody does about it, there or on the board. */
@Controller
class OpportunityController {

  private final Boards boards;
  private final Pages pages;
  private final Agreement agreement;
  private final Horizon horizon;
  private final Sales sales;
  private final OpportunityPages opportunities;

  OpportunityController(
      Boards boards,
      Pages pages,
      Agreement agreement,
      Horizon horizon,
      Sales sales,
      OpportunityPages opportunities) {
    this.boards = boards;
    this.pages = pages;
    this.agreement = agreement;
    this.horizon = horizon;
    this.sales = sales;
    this.opportunities = opportunities;
  }

  @GetMapping("/pipeline/{id}")
  ResponseEntity<String> one(
      Member member, @PathVariable String id, @RequestParam(defaultValue = "") String told) {
    return show(member, id, told, "", Typed.NOTHING, 200);
  }

  /** Does it, and goes back to where it was asked for. */
  @PostMapping("/pipeline/{id}/acts/{act}")
  ResponseEntity<String> act(
      Member member,
      @PathVariable String id,
      @PathVariable String act,
      @RequestParam Map<String, String> said) {
    SalesAct what =
        SalesAct.find(act).orElseThrow(() -> new Missing("Nobody here can do “" + act + "”."));
    String back = Told.back(said.getOrDefault("back", ""));
    String once = Once.orNew(said.get("once"));
    try {
      String told = sales.perform(member, id, what, said, once + "-" + id + "-" + act);
      return see(Told.write(back, told));
    } catch (NotYetKnown e) {
      return ask(member, id, said, back, e);
    } catch (Impossible e) {
      int status = e.status();
      String says = String.valueOf(e.getMessage());
      Typed typed = new Typed(act, said);
      return Told.isBoard(back)
          ? boards.show(
              member, again(member, id, what, said, back, status), "", says, typed, status)
          : show(member, id, "", says, typed, status);
    }
  }

  /** The board with what was asked still open, where it can be said otherwise. */
  private static Look again(
      Member member, String id, SalesAct act, Map<String, String> said, String back, int status) {
    Map<String, String> look = words(back);
    boolean asked = act != SalesAct.MOVE || (status == 400 && isAnswer(said));
    if (asked && act != SalesAct.DONE && act != SalesAct.DROP) {
      look.put("ask", id);
      look.put("do", act.word());
      look.put("into", said.getOrDefault("step", ""));
    }
    return Boards.look(member, look);
  }

  /** What the step needs is asked on the board. Once asked, it is said what is still missing. */
  private ResponseEntity<String> ask(
      Member member, String id, Map<String, String> said, String back, NotYetKnown missing) {
    Map<String, String> look = words(Told.isBoard(back) ? back : "/pipeline");
    look.put("ask", id);
    look.put("do", SalesAct.MOVE.word());
    look.put("into", said.getOrDefault("step", ""));
    return boards.show(
        member,
        Boards.look(member, look),
        "",
        isAnswer(said) ? missing.getMessage() : null,
        new Typed(SalesAct.MOVE.word(), said),
        200);
  }

  /** Whether a move comes from where it is asked what the step needs. */
  private static boolean isAnswer(Map<String, String> said) {
    return said.containsKey("note");
  }

  private static ResponseEntity<String> see(String address) {
    return ResponseEntity.status(303).location(URI.create(address)).build();
  }

  private static Map<String, String> words(String back) {
    Map<String, String> words = new HashMap<>();
    UriComponentsBuilder.fromUriString(back)
        .build()
        .getQueryParams()
        .forEach((name, values) -> {
          String value = values.getFirst();
          words.put(name, value == null ? "" : UriUtils.decode(value, "UTF-8"));
        });
    return words;
  }

  private ResponseEntity<String> show(
      Member member, String id, String told, String trouble, Typed typed, int status) {
    var opportunity = sales.get(member, id);
    Playbook playbook = agreement.getCurrent();
    Instant now = horizon.findInstant().orElseGet(Instant::now);
    return pages.show(
        HttpStatusCode.valueOf(status),
        "pipeline/opportunity",
        Frame.of(opportunity.name(), Frame.Section.PIPELINE),
        opportunities.of(
            playbook, now, opportunity, member.may(Right.WORK), Told.read(told), trouble, typed));
  }
}
