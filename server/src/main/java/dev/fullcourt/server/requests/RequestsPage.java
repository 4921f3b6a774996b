package dev.fullcourt.server.requests;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Requests, as their templates show them.
 *
 * @param groups those that are open, for whoever looks at them
 * @param ended what was answered or came to nothing lately
 */
public record RequestsPage(List<Group> groups, Group ended) {
  public RequestsPage {
    groups = List.copyOf(groups);
  }

  /** Requests that belong together. */
  public record Group(String anchor, String title, String none, List<Line> lines) {
    public Group {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A request.
   *
   * @param about what it is about, in words
   * @param who who asks whom
   * @param left how much time there is, or what came of it
   * @param state {@code late}, {@code soon} or empty
   */
  public record Line(
      String href, String task, String about, String who, String left, String state) {}

  /**
   * One request.
   *
   * @param buyerHref the buyer's page, or empty
   * @param status how it stands, in words
   * @param steps its history
   * @param mayAnswer whether whoever looks at it is to answer
   * @param mayTake whether they can say that they are on it
   * @param mayWithdraw whether they asked
   * @param once goes with each form, so that none counts twice
   * @param trouble why what they wanted did not work, or null
   * @param typed what they wrote then; empty where it worked
   */
  public record One(
      String id,
      String task,
      String about,
      String buyerHref,
      String who,
      String due,
      String state,
      String status,
      String answer,
      List<Done> steps,
      boolean mayAnswer,
      boolean mayTake,
      boolean mayWithdraw,
      String once,
      @Nullable String trouble,
      String typed) {
    public One {
      steps = List.copyOf(steps);
    }
  }

  /** A step of a request's history. */
  public record Done(String when, String says, String words) {}

  /**
   * The form to ask.
   *
   * @param buyer about which buyer; empty for none
   * @param buyerName what people call it
   * @param kinds what can be asked for, or what it can be about
   * @param functions whom one can ask; empty where the kind says so
   * @param said what was typed before
   */
  public record Form(
      String buyer,
      String buyerName,
      List<Choice> kinds,
      List<Choice> functions,
      Ask said,
      @Nullable String trouble) {
    public Form {
      kinds = List.copyOf(kinds);
      functions = List.copyOf(functions);
    }
  }

  /** One of a choice. */
  public record Choice(String value, String title, boolean chosen) {}
}
