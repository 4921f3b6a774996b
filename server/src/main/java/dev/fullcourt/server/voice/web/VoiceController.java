package dev.fullcourt.server.voice.web;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.desk.Act;
import dev.fullcourt.server.desk.Acts;
import dev.fullcourt.server.desk.Impossible;
import dev.fullcourt.server.desk.Once;
import dev.fullcourt.server.lists.Csv;
import dev.fullcourt.server.lists.ListBars;
import dev.fullcourt.server.lists.ListCheck;
import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.measures.KeptFigures;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Frame;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.Pages;
import dev.fullcourt.server.playbooks.Agreement;
import dev.fullcourt.server.voice.Heard;
import dev.fullcourt.server.voice.Voice;
import dev.fullcourt.server.voice.VoiceFilter;
import dev.fullcourt.server.voice.VoicePage;
import dev.fullcourt.server.voice.VoicePages;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What buyers said: searching it, and noting more. */
@Controller
class VoiceController implements ListCheck {

  private static final int MOST = 60;
  private static final int MOST_FOR_PROGRAMS = 500;
  private static final int INDUSTRIES = 40;

  /** In which kinds of conversation something can be heard. */
  private static final Set<Act> CONVERSATIONS = Set.of(Act.NOTE, Act.CALLED, Act.MET);

  private static final Csv<Heard> FILE =
      new Csv<>(
          "voice of the buyer",
          List.of(
              new Csv.Column<>("when", Heard::at),
              new Csv.Column<>("buyer", Heard::name),
              new Csv.Column<>("id", Heard::buyer),
              new Csv.Column<>("event", Heard::type),
              new Csv.Column<>("stage then", Heard::stage),
              new Csv.Column<>("person", Heard::person),
              new Csv.Column<>("noted by", Heard::by),
              new Csv.Column<>("words", Heard::words)));

  private final Pages pages;
  private final Agreement agreement;
  private final Horizon horizon;
  private final Voice voice;
  private final Acts acts;
  private final ListBars bars;
  private final KeptFigures kept;

  VoiceController(
      Pages pages,
      Agreement agreement,
      Horizon horizon,
      Voice voice,
      Acts acts,
      ListBars bars,
      KeptFigures kept) {
    this.pages = pages;
    this.agreement = agreement;
    this.horizon = horizon;
    this.voice = voice;
    this.acts = acts;
    this.bars = bars;
    this.kept = kept;
  }

  @GetMapping("/voice")
  ResponseEntity<String> voice(@RequestParam Map<String, String> parameters) {
    Playbook playbook = agreement.getCurrent();
    VoiceFilter filter = filter(playbook, parameters);
    Frame frame = Frame.of("Voice of the buyer", Frame.Section.BUYERS);
    var industries = kept.soon("industries", () -> voice.industries(INDUSTRIES));
    var conversations =
        kept.soon(conversations(filter, playbook), () -> voice.conversations(filter, playbook));
    if (industries.isEmpty() || conversations.isEmpty()) {
      return pages.later(frame);
    }
    return pages.show(
        "voice/voice",
        frame,
        new VoicePages(playbook)
            .of(
                filter,
                industries.get(),
                voice.heard(filter, playbook, MOST + 1),
                MOST,
                conversations.get()),
        bars.above(Listing.VOICE, parameters));
  }

  @GetMapping("/voice.csv")
  void file(@RequestParam Map<String, String> parameters, HttpServletResponse response)
      throws IOException {
    Playbook playbook = agreement.getCurrent();
    VoiceFilter filter = filter(playbook, parameters);
    FILE.send(response, to -> voice.each(filter, playbook, to));
  }

  /** The same for programs. */
  record Answer(List<Heard> said, List<Voice.Conversations> conversations) {}

  @GetMapping("/api/voice")
  @ResponseBody
  @Operation(
      summary =
          "What was said and noted, the latest first, and marketing's conversations by stage."
              + " Narrowed by q, stage, industry, who, buyer, and period or from and to.")
  Answer said(@RequestParam Map<String, String> parameters) {
    Playbook playbook = agreement.getCurrent();
    VoiceFilter filter = filter(playbook, parameters);
    return new Answer(
        voice.heard(filter, playbook, MOST_FOR_PROGRAMS),
        kept.get(conversations(filter, playbook), () -> voice.conversations(filter, playbook)));
  }

  /** What they are kept under, for the page and for programs. */
  private static Object conversations(VoiceFilter filter, Playbook playbook) {
    return List.of("conversations", filter, playbook.version());
  }

  /** Notes what was heard, and goes back to the buyer. */
  @PostMapping("/buyers/{buyer}/notes")
  ResponseEntity<String> note(
      Member member, @PathVariable String buyer, @RequestParam Map<String, String> said) {
    Act act =
        Act.find(said.getOrDefault("act", "note"))
            .filter(CONVERSATIONS::contains)
            .orElseThrow(() -> new Missing("Nobody can note that."));
    if (said.getOrDefault("note", "").isBlank()) {
      return again(buyer, "Say what you heard.", said, 400);
    }
    try {
      acts.perform(member, buyer, act, said, Once.orNew(said.get("once")));
    } catch (Impossible e) {
      return again(buyer, String.valueOf(e.getMessage()), said, e.status());
    }
    return ResponseEntity.status(303).header("Location", "/buyers/" + buyer + "#voice").build();
  }

  private ResponseEntity<String> again(
      String buyer, String trouble, Map<String, String> said, int status) {
    return pages.show(
        HttpStatusCode.valueOf(status),
        "voice/again",
        Frame.of("That was not noted", Frame.Section.BUYERS),
        new VoicePage.Again(
            buyer, trouble, said.getOrDefault("note", ""), UUID.randomUUID().toString()));
  }

  private VoiceFilter filter(Playbook playbook, Map<String, String> parameters) {
    Listing.VOICE.check(parameters);
    Instant today = horizon.findInstant().orElseGet(Instant::now);
    return VoiceFilter.read(parameters, new Dates(playbook.fiscalYear().zone()).date(today));
  }

  @Override
  public Listing list() {
    return Listing.VOICE;
  }

  @Override
  public void check(Map<String, String> look) {
    filter(agreement.getCurrent(), look);
  }
}
