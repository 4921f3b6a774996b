package dev.fullcourt.server.desk;

import dev.fullcourt.server.buyers.StoryPage;
import dev.fullcourt.server.page.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's queue, with the buyer they look at.
 *
 * @param mine what they have
 * @param waiting what waits for anybody of their function
 * @param tasks what others ask of their function
 * @param notes who of the team is away or cannot come in, in words
 * @param card the buyer they look at, or null when nothing waits
 * @param part the part of the queue that is shown; empty for all
 * @param next where to go on; empty when there is nothing else
 * @param asking whether the questions of qualification stay open, because one was just answered
 * @param told what came of what they just did; empty when they did nothing
 * @param trouble why what they wanted did not work, or null
 * @param mark changes whenever the queue does
 */
public record DeskPage(
    Part mine,
    Part waiting,
    Part tasks,
    List<String> notes,
    @Nullable Card card,
    String part,
    String next,
    boolean asking,
    String told,
    @Nullable String trouble,
    String mark) {
  public DeskPage {
    notes = List.copyOf(notes);
  }

  /** Whether nothing waits. */
  public boolean idle() {
    return mine.lines().isEmpty() && waiting.lines().isEmpty() && tasks.lines().isEmpty();
  }

  /**
   * A part of the queue.
   *
   * @param cut whether it has more lines than these, the first
   */
  public record Part(List<Line> lines, boolean cut) {
    public Part {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A buyer in the queue.
   *
   * @param buyer its id
   * @param says why it is there
   * @param left how much time there is, or how long it has waited
   * @param state {@code late}, {@code soon} or empty
   * @param current whether it is the one that is looked at
   */
  public record Line(
      String buyer,
      String href,
      String name,
      String says,
      String left,
      String state,
      String score,
      boolean current) {}

  /**
   * The buyer they look at, and what can be done.
   *
   * @param part the part of the queue it is shown with
   * @param once goes with each form, so that none counts twice
   * @param holder who has it
   * @param since since when
   * @param owners who had it before
   * @param handoff how its handoff stands, in words; empty when there is none
   * @param answer the handoff that waits for an answer, or null
   * @param held the handoff they could give back, or null
   * @param typed what was typed where that could not be taken; the form it belongs to is open
   */
  public record Card(
      String buyer,
      String href,
      String part,
      String once,
      StoryPage story,
      Brief brief,
      String holder,
      String since,
      List<String> owners,
      String handoff,
      @Nullable Choice answer,
      @Nullable Choice held,
      List<Choice> ways,
      List<Choice> questions,
      List<Task> tasks,
      List<Option> passes,
      List<String> plays,
      List<String> people,
      List<Option> handoffs,
      List<Option> contacts,
      boolean mine,
      Typed typed) {
    public Card {
      owners = List.copyOf(owners);
      ways = List.copyOf(ways);
      questions = List.copyOf(questions);
      tasks = List.copyOf(tasks);
      passes = List.copyOf(passes);
      plays = List.copyOf(plays);
      people = List.copyOf(people);
      handoffs = List.copyOf(handoffs);
      contacts = List.copyOf(contacts);
    }

    /** What was typed of a conversation: one field for several acts. */
    public String note() {
      return Act.find(typed.act())
          .filter(Act::isConversation)
          .map(each -> typed.value(typed.act(), "note"))
          .orElse("");
    }
  }

  /**
   * Something with a name that leaves a choice.
   *
   * @param until the day that is offered where one must be given; empty where none is
   */
  public record Choice(String name, String title, List<Option> options, String until) {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /**
   * One of a choice.
   *
   * @param dated whether a day must be given with it
   */
  public record Option(String value, String title, boolean dated) {}

  /** A task of others. */
  public record Task(String id, String kind, String what, String due, boolean taken) {}
}
