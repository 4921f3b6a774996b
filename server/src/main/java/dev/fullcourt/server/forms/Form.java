package dev.fullcourt.server.forms;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Questions for visitors.
 *
 * @param slug its address: {@code /f/slug}
 * @param atOnce so many questions a visit asks, those of a self-assessment not counted
 * @param origins whose pages may show it in a frame, for example {@code https://example.org}
 * @param redirect where a sender is led to; empty: to our own thanks
 */
public record Form(
    int id,
    String slug,
    String name,
    String intro,
    int atOnce,
    List<Question> questions,
    List<Result> results,
    ConsentAsked consent,
    List<String> origins,
    String thanks,
    String redirect) {
  public Form {
    questions = List.copyOf(questions);
    results = List.copyOf(results);
    origins = List.copyOf(origins);
  }

  /** The same with what it asks and what it says at the end. */
  Form with(List<Question> asked, List<Result> said) {
    return new Form(id, slug, name, intro, atOnce, asked, said, consent, origins, thanks, redirect);
  }

  /**
   * A yes that is asked for.
   *
   * @param text the words; empty when nothing is asked
   */
  public record ConsentAsked(String text, String channel, String purpose) {

    /** Whether it is asked for. */
    public boolean asked() {
      return !text.isEmpty();
    }

    /** Under which name a browser is known to have said it. */
    String key() {
      return "consent:" + channel + ":" + purpose;
    }
  }

  /** What a self-assessment says from so many points on. */
  public record Result(int points, String says) {}

  /** A form that is not stored yet. */
  public static Form blank() {
    return new Form(
        0,
        "",
        "",
        "",
        3,
        List.of(new Question(Question.EMAIL, "Work email", true, List.of(), "")),
        List.of(),
        new ConsentAsked("", "email", "news"),
        List.of(),
        "Thank you. We will be in touch.",
        "");
  }

  /** Whether it gives its sender a result. */
  public boolean assesses() {
    return questions.stream().anyMatch(Question::assesses);
  }

  /** The result for some points. */
  public Optional<Result> result(int points) {
    return results.stream()
        .filter(result -> result.points() <= points)
        .max(Comparator.comparingInt(Result::points));
  }
}
