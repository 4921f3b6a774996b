package dev.fullcourt.server.page;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Turns a template and its page model into an answer. */
@Component
public final class Pages {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final TemplateEngine templates;
  private final Visitors visitors;
  private final ObjectProvider<Waiting> waiting;

  Pages(
      TemplateEngine templates,
      ObjectProvider<Visitors> visitors,
      ObjectProvider<Waiting> waiting) {
    this.templates = templates;
    this.visitors = visitors.getIfAvailable(() -> () -> Visitor.NOBODY);
    this.waiting = waiting;
  }

  private Frame seen(Frame frame) {
    Visitor visitor = visitors.present();
    return frame.seenBy(
        visitor.known()
            ? visitor.awaited(waiting.getIfAvailable(() -> Map::of).counts())
            : visitor);
  }

  /**
   * The page, found.
   *
   * @param template its path below the templates' folder, without suffix
   * @param frame what is around it
   * @param page its model, the template's parameter {@code page}
   */
  public ResponseEntity<String> show(String template, Frame frame, Object page) {
    return show(HttpStatusCode.valueOf(200), template, frame, page);
  }

  /** The page under another status. */
  public ResponseEntity<String> show(
      HttpStatusCode status, String template, Frame frame, Object page) {
    return alone(status, template, seen(frame), page);
  }

  /**
   * The page with what other parts of the product show beside it.
   *
   * @param beside the template's parameter {@code beside}
   */
  public ResponseEntity<String> show(
      HttpStatusCode status, String template, Frame frame, Object page, List<Part> beside) {
    Frame seen = seen(frame);
    List<Content> contents = beside.stream().map(part -> content(seen, part)).toList();
    return answer(status, template, Map.of("frame", seen, "page", page, "beside", contents));
  }

  /**
   * A list with what is above every list.
   *
   * @param above the template's parameter {@code above}
   */
  public ResponseEntity<String> show(String template, Frame frame, Object page, Part above) {
    return show(HttpStatusCode.valueOf(200), template, frame, page, above);
  }

  /** The list under another status. */
  public ResponseEntity<String> show(
      HttpStatusCode status, String template, Frame frame, Object page, Part above) {
    return show(status, template, frame, page, List.of(above), List.of());
  }

  /** The list with several parts above it, and with those of others beside it. */
  public ResponseEntity<String> show(
      HttpStatusCode status,
      String template,
      Frame frame,
      Object page,
      List<Part> above,
      List<Part> beside) {
    Frame seen = seen(frame);
    Content parts = out -> above.forEach(part -> content(seen, part).writeTo(out));
    List<Content> contents = beside.stream().map(part -> content(seen, part)).toList();
    return answer(
        status, template, Map.of("frame", seen, "page", page, "above", parts, "beside", contents));
  }

  /**
   * Instead of a page that is made of figures which are still being added up; the browser asks
   * again by itself.
   */
  public ResponseEntity<String> later(Frame frame) {
    Frame seen = seen(frame);
    ResponseEntity<String> page =
        answer(HttpStatusCode.valueOf(202), "page/later", Map.of("frame", seen));
    return ResponseEntity.status(page.getStatusCode())
        .headers(page.getHeaders())
        .header("Refresh", "2")
        .body(page.getBody());
  }

  private Content content(Frame frame, Part part) {
    return out ->
        templates.render(
            part.template() + ".jte", Map.of("frame", frame, "part", part.model()), out);
  }

  /**
   * A page for anybody, whoever looks at it: without a header, so without a cookie for its forms.
   */
  public ResponseEntity<String> alone(
      HttpStatusCode status, String template, Frame frame, Object page) {
    return answer(status, template, Map.of("frame", frame, "page", page));
  }

  private ResponseEntity<String> answer(
      HttpStatusCode status, String template, Map<String, Object> parameters) {
    StringOutput out = new StringOutput(16 * 1024);
    templates.render(template + ".jte", parameters, out);
    return ResponseEntity.status(status)
        .contentType(HTML)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(out.toString());
  }
}
