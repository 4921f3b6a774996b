package dev.fullcourt.server.desk.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.buyers.ListLength;
import dev.fullcourt.server.desk.Act;
import dev.fullcourt.server.desk.BulkAct;
import dev.fullcourt.server.desk.BulkActs;
import dev.fullcourt.server.desk.BulkAgain;
import dev.fullcourt.server.desk.BulkPage;
import dev.fullcourt.server.desk.BulkUndo;
import dev.fullcourt.server.desk.Impossible;
import dev.fullcourt.server.desk.Once;
import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.page.Query;
import dev.fullcourt.server.page.Trouble;
import dev.fullcourt.server.page.Typed;
import dev.fullcourt.server.playbooks.Agreement;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Does something about many buyers of a list, undoes it, and goes back to the list. */
@Controller
class BulkController {

  private final Pages pages;
  private final BulkActs acts;
  private final BulkUndo undo;
  private final Selection selection;
  private final Agreement agreement;

  BulkController(
      Pages pages, BulkActs acts, BulkUndo undo, Selection selection, Agreement agreement) {
    this.pages = pages;
    this.agreement = agreement;
    this.acts = acts;
    this.undo = undo;
    this.selection = selection;
  }

  @PostMapping("/bulk-acts")
  ResponseEntity<String> perform(
      Member member, @RequestParam MultiValueMap<String, String> fields) {
    Map<String, String> said = new HashMap<>(fields.toSingleValueMap());
    Listing list = list(said);
    String query = said.getOrDefault("query", "");
    Act act =
        Act.find(said.getOrDefault("act", ""))
            .orElseThrow(() -> new Missing("Nobody here can do that."));
    way(said);
    boolean all = list == Listing.BUYERS && said.getOrDefault("all", "").equals("yes");
    List<String> chosen = all ? List.of() : fields.getOrDefault("buyer", List.of());
    try {
      List<String> buyers = all ? selection.all(member, query) : chosen;
      BulkAct done = acts.perform(member, buyers, act, said, once(act, said, chosen));
      return back(list, query, done.id());
    } catch (Impossible e) {
      return again(member, e, list, said, all, chosen);
    }
  }

  /** What is said otherwise, or of others, is another act though the form has the same key. */
  private static String once(Act act, Map<String, String> said, List<String> chosen) {
    String once = said.getOrDefault("once", "");
    Map<String, String> words = new HashMap<>(said);
    words.keySet().retainAll(act.fields());
    words.put("query", said.getOrDefault("query", ""));
    words.put("all", said.getOrDefault("all", ""));
    return once.isEmpty()
        ? ""
        : Once.key(once, List.of(act.word(), String.join(" ", chosen)), words);
  }

  @PostMapping("/bulk-acts/{id}/undo")
  ResponseEntity<String> undo(
      Member member, @PathVariable String id, @RequestParam Map<String, String> said) {
    BulkAct act =
        acts.find(member, id).orElseThrow(() -> new Missing("There is no such act of yours."));
    try {
      undo.undo(member, act);
      return back(list(said), said.getOrDefault("query", ""), id);
    } catch (Impossible e) {
      return trouble(e);
    }
  }

  /** A form offers a stage and a reason in one. */
  private static void way(Map<String, String> said) {
    String way = said.getOrDefault("way", "");
    int slash = way.indexOf('/');
    if (slash > 0) {
      said.put("stage", way.substring(0, slash));
      said.put("reason", way.substring(slash + 1));
    }
  }

  private static Listing list(Map<String, String> said) {
    return Listing.find(said.getOrDefault("list", Listing.BUYERS.word()))
        .filter(list -> list == Listing.BUYERS || list == Listing.QUEUE)
        .orElseThrow(() -> new Missing("Nothing can be done about many of this list."));
  }

  /** The list as it was, where what came of it is told. */
  private static ResponseEntity<String> back(Listing list, String query, String id) {
    Map<String, String> look = list.look(Query.read(query));
    look.put("bulk", id);
    return ResponseEntity.status(303)
        .location(URI.create(Query.address(list.path(), Query.write(look))))
        .build();
  }

  /** What was selected and typed stays. */
  private ResponseEntity<String> again(
      Member member,
      Impossible why,
      Listing list,
      Map<String, String> said,
      boolean all,
      List<String> chosen) {
    Map<String, String> look = list.look(Query.read(said.getOrDefault("query", "")));
    BulkPage part =
        BulkPage.of(
            agreement.getCurrent(),
            member,
            list,
            look,
            ListLength.of(chosen.size()),
            Optional.empty(),
            new Typed(said.getOrDefault("act", ""), said));
    return pages.show(
        HttpStatusCode.valueOf(why.status()),
        "desk/bulkagain",
        Frame.of("That does not work", Frame.Section.NONE),
        new BulkAgain(
            part,
            String.valueOf(why.getMessage()),
            all ? "all of the list are" : part.whole() + (chosen.size() == 1 ? " is" : " are"),
            all,
            chosen,
            Query.address(list.path(), Query.write(look))));
  }

  private ResponseEntity<String> trouble(Impossible e) {
    return pages.show(
        HttpStatusCode.valueOf(e.status()),
        "page/trouble",
        Frame.of("That does not work", Frame.Section.NONE),
        new Trouble(
            e.status(),
            "That does not work",
            String.valueOf(e.getMessage()),
            "Nothing was changed. Go back to the list."));
  }
}
