package dev.fullcourt.server.desk;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.buyers.Happening;
import dev.fullcourt.server.buyers.StoryPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Puts a brief together. */
final class Briefs {

  private static final int MOST = 5;

  /** In which properties buyers say something in words of their own. */
  private static final Set<String> WORDS =
      Set.of("message", "question", "text", "comment", "comments", "note", "answer", "query");

  private Briefs() {}

  static Brief of(Playbook playbook, StoryPage story, List<Happening> happenings) {
    List<StoryPage.PointText> points =
        story.score().rows().stream().filter(row -> row.kind().equals("Interest")).toList();
    List<String> open =
        story.methods().stream()
            .flatMap(method -> method.answers().stream())
            .filter(answer -> answer.state().equals("open"))
            .map(StoryPage.AnswerText::question)
            .limit(MOST)
            .toList();
    List<String> missing =
        story.roles().stream()
            .filter(role -> !role.state().equals("spoken"))
            .map(role -> role.role() + (role.state().equals("missing") ? "" : ": " + role.who()))
            .limit(MOST)
            .toList();
    return new Brief(
        points.stream().limit(MOST).map(Briefs::point).toList(),
        happenings.stream()
            .filter(each -> isTheirs(playbook, each.event()))
            .flatMap(Briefs::said)
            .limit(MOST)
            .toList(),
        open,
        missing,
        opening(points, open, missing));
  }

  private static String point(StoryPage.PointText point) {
    return Stream.of(point.because(), point.person(), point.times())
        .filter(text -> !text.isEmpty())
        .reduce((one, other) -> one + " · " + other)
        .orElse("");
  }

  /** Whether the buyer did it, not one of ours. */
  private static boolean isTheirs(Playbook playbook, Event event) {
    return playbook
        .vocabulary()
        .findEvent(event.type())
        .filter(kind -> !kind.by().equals("buyer"))
        .isEmpty();
  }

  private static Stream<String> said(Happening happening) {
    Event event = happening.event();
    List<String> all = new ArrayList<>();
    event
        .properties()
        .forEach((name, value) -> {
          if (WORDS.contains(name) && value instanceof Value.Text(String text)) {
            String who = Objects.requireNonNullElse(happening.person(), "");
            all.add("“" + text + "”" + (who.isEmpty() ? "" : " " + who));
          }
        });
    return all.stream();
  }

  private static String opening(
      List<StoryPage.PointText> points, List<String> open, List<String> missing) {
    StringBuilder text = new StringBuilder();
    if (!points.isEmpty()) {
      StoryPage.PointText first = points.getFirst();
      text.append(first.person().isEmpty() ? "Somebody there" : first.person())
          .append(' ')
          .append(lower(first.because()));
      if (points.size() > 1) {
        text.append(" and ").append(lower(points.get(1).because()));
      }
      text.append(": begin there. ");
    }
    if (!open.isEmpty()) {
      text.append("Find out about ").append(lower(open.getFirst()));
      text.append(open.size() > 1 ? " and " + lower(open.get(1)) + ". " : ". ");
    }
    if (!missing.isEmpty()) {
      text.append("Ask who the ").append(lower(missing.getFirst().split(":", 2)[0])).append(" is.");
    }
    return text.toString().strip();
  }

  private static String lower(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
