package dev.fullcourt.server.buyers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A buyer as its template shows it.
 *
 * @param name what people call it
 * @param stage the stage it is in; empty while it is in none
 * @param stageHref where the agreement says what the stage means
 * @param why where its stage is explained
 * @param waiting how long it has been there
 * @param since since when
 * @param desk where people of ours act on it
 * @param duplicates where who of it is likely here twice is decided
 * @param facts arm, round, motion and such
 * @param score its score, point by point
 * @param scoreThen where the score of other days is
 * @param clocks agreed times that run, the one due first first
 * @param ended what became of agreed times that ran before
 * @param plays what was played, the last one first
 * @param methods what was found out, by method of qualification
 * @param roles who has which role in the buying group
 * @param covered how many of the wanted roles somebody has; empty when none is wanted
 * @param ahead what may come
 * @param wideBand its stays drawn for wide windows
 * @param narrowBand its stays drawn for narrow ones
 * @param stays its stays, the newest first
 * @param people its people
 * @param opportunities its opportunities
 * @param account what is known of the account
 * @param timeline what happened
 */
public record StoryPage(
    String name,
    String stage,
    String stageHref,
    String why,
    String waiting,
    String since,
    String desk,
    String duplicates,
    List<Known> facts,
    ScoreText score,
    String scoreThen,
    List<ClockText> clocks,
    List<Known> ended,
    List<PlayText> plays,
    List<MethodText> methods,
    List<RoleText> roles,
    String covered,
    List<AheadText> ahead,
    String wideBand,
    String narrowBand,
    List<StayText> stays,
    List<PersonText> people,
    List<OpportunityText> opportunities,
    List<Known> account,
    Timeline timeline) {
  public StoryPage {
    facts = List.copyOf(facts);
    clocks = List.copyOf(clocks);
    ended = List.copyOf(ended);
    plays = List.copyOf(plays);
    methods = List.copyOf(methods);
    roles = List.copyOf(roles);
    ahead = List.copyOf(ahead);
    stays = List.copyOf(stays);
    people = List.copyOf(people);
    opportunities = List.copyOf(opportunities);
    account = List.copyOf(account);
  }

  /**
   * A stay.
   *
   * @param stage where
   * @param href where it is explained
   * @param entered when it began
   * @param left when it ended; empty while it goes on
   * @param lasted how long
   * @param how in which way it was entered, in words
   * @param open whether it goes on
   */
  public record StayText(
      String stage,
      String href,
      String entered,
      String left,
      String lasted,
      String how,
      boolean open) {}

  /**
   * An agreed time that runs.
   *
   * @param name what it is called
   * @param state {@code late}, {@code soon}, {@code still} or empty
   * @param says how long there still is
   * @param more when it is due, and who answers for it
   * @param bar how much of it has passed, drawn
   */
  public record ClockText(String name, String state, String says, String more, String bar) {}

  /**
   * A run of a play.
   *
   * @param name what it is called
   * @param href where all its runs are listed
   * @param says how it stands, or how it ended
   * @param more when it started and ended
   * @param steps what became of its steps
   */
  public record PlayText(String name, String href, String says, String more, List<Known> steps) {
    public PlayText {
      steps = List.copyOf(steps);
    }
  }

  /**
   * What a method of qualification asks, and what was found out.
   *
   * @param name what it is called
   * @param sum how much is confirmed
   * @param answers question by question
   */
  public record MethodText(String name, String sum, List<AnswerText> answers) {
    public MethodText {
      answers = List.copyOf(answers);
    }
  }

  /**
   * A question and its answer.
   *
   * @param question what it is called
   * @param state {@code confirmed}, {@code denied} or {@code open}
   * @param more who said so and when, or what is asked
   */
  public record AnswerText(String question, String state, String more) {}

  /**
   * A role of the buying group.
   *
   * @param role what it is called
   * @param state {@code spoken}, {@code unspoken} or {@code missing}
   * @param who who has it; of those spoken with only these
   */
  public record RoleText(String role, String state, String who) {}

  /**
   * Something that may come.
   *
   * @param says what
   * @param when when, or what would come of it
   * @param href where the agreement says so
   */
  public record AheadText(String says, String when, String href) {}

  /** A person. */
  public record PersonText(
      String name, String title, List<String> roles, boolean identified, String seen) {
    public PersonText {
      roles = List.copyOf(roles);
    }
  }

  /**
   * An opportunity.
   *
   * @param step the step of the sale, while it is open; empty where none is known
   * @param todo what sellers still have to do for it; empty when nothing is planned
   */
  public record OpportunityText(
      String href,
      String name,
      String step,
      List<String> todo,
      String outcome,
      String amount,
      String dates,
      String owner) {
    public OpportunityText {
      todo = List.copyOf(todo);
    }
  }

  /**
   * A part of the timeline, by days.
   *
   * @param days the newest first
   * @param older where the part before lies, or null
   * @param newest where the newest part lies, or null when this is it
   */
  public record Timeline(List<Day> days, @Nullable String older, @Nullable String newest) {
    public Timeline {
      days = List.copyOf(days);
    }
  }

  /** What happened on a day. */
  public record Day(String title, List<Entry> entries) {
    public Day {
      entries = List.copyOf(entries);
    }
  }

  /**
   * Something that happened.
   *
   * @param anchor its name on the page
   * @param href the timeline at this place
   * @param icon the picture of its channel
   * @param channel the channel, for those who do not see the picture
   * @param day when, the day
   * @param time when, the time of day
   * @param machineTime when, for machines
   * @param says what
   * @param person who; empty when nobody in particular
   * @param details what else is known
   * @param entered the stage it led to, or null
   * @param idle why it had no effect; empty when it had one, or is nothing people do
   */
  public record Entry(
      String anchor,
      String href,
      String icon,
      String channel,
      String day,
      String time,
      String machineTime,
      String says,
      String person,
      List<Known> details,
      @Nullable Entered entered,
      String idle) {
    public Entry {
      details = List.copyOf(details);
    }
  }

  /** A stage that was entered. */
  public record Entered(String stage, String href) {}

  /**
   * A score, point by point; the rows add up to the sum.
   *
   * @param sum all points
   * @param fit points for who they are
   * @param interest points for what they did
   * @param rows what gave them
   */
  public record ScoreText(String sum, String fit, String interest, List<PointText> rows) {
    public ScoreText {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Points from a rule.
   *
   * @param because in words people use
   * @param href where the agreement has the rule
   * @param kind fit or interest
   * @param person whose they are; empty for the account
   * @param times how often
   * @param points how many
   */
  public record PointText(
      String because, String href, String kind, String person, String times, String points) {}
}
