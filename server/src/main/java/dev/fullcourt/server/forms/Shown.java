package dev.fullcourt.server.forms;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The questions of a form a visitor saw. They go with what is sent, and exactly they are read: what
 * the cookie says may be another thing by then, as when somebody goes back to put an address right.
 *
 * @param places where they stand in the form, in order
 */
public record Shown(List<Integer> places) {
  public Shown {
    places = List.copyOf(places);
  }

  /** What is shown to a browser now. */
  public static Shown to(Visitor visitor, Form form) {
    return new Shown(Arrays.stream(visitor.asked(form)).boxed().toList());
  }

  /**
   * What was shown, as the page that was sent says it. What no page of ours can have said counts
   * for nothing, and a browser that has answered nothing yet was asked what everybody is at first.
   */
  public static Shown read(String sent, Visitor visitor, Form form) {
    if (visitor.answered().isEmpty() || !sent.matches("\\d{1,3}( \\d{1,3}){0,200}")) {
      return to(visitor, form);
    }
    Shown shown =
        new Shown(
            Arrays.stream(sent.split(" ")).map(Integer::valueOf).distinct().sorted().toList());
    return shown.isOf(form) ? shown : to(visitor, form);
  }

  private boolean isOf(Form form) {
    long assess = form.questions().stream().filter(Question::assesses).count();
    boolean known = places.getLast() < form.questions().size();
    return known
        && places.stream().filter(place -> form.questions().get(place).assesses()).count() == assess
        && places.size() - assess <= form.atOnce();
  }

  /** As a page says it. */
  public String text() {
    return places.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
