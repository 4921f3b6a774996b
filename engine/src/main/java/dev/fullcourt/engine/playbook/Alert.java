package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.calendar.BusinessHours;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.time.Length;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/** Something that somebody is to be told of: one alert for one cause, ended when the cause ends. */
public sealed interface Alert {

  /** Its name, unique. */
  String name();

  /** Who is told, at least one. */
  List<Recipient> to();

  /** Of what kind it is. */
  default Kind kind() {
    return switch (this) {
      case Leak _ -> Kind.LEAK;
      case Breach _ -> Kind.BREACH;
      case LatePass _ -> Kind.PASS;
      case Stall _ -> Kind.STALL;
      case Surge _ -> Kind.SURGE;
      case Silence _ -> Kind.SILENCE;
      case OffTrack _ -> Kind.GOAL;
    };
  }

  /** The kinds of alerts. */
  enum Kind {
    LEAK,
    BREACH,
    PASS,
    STALL,
    SURGE,
    SILENCE,
    GOAL;

    /** The word in playbook, ledger and reports. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a buyer lacks where it leaks. */
  enum Lack {
    /** Somebody of ours whose it is. */
    PERSON,
    /** A message of ours, since it was recycled. */
    MESSAGE,
    /** An answer to an offer, by who is to take the buyer. */
    ANSWER;

    /** The word in a playbook. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A buyer lacks something for longer than was agreed.
   *
   * @param name its name
   * @param lacks what
   * @param in where, and the hours in which time passes there: handoffs when it lacks an answer,
   *     else stages
   * @param after how long that may last
   * @param to who is told
   */
  record Leak(
      String name,
      Lack lacks,
      SequencedMap<String, BusinessHours> in,
      Length after,
      List<Recipient> to)
      implements Alert {
    public Leak {
      in = Ordered.copyOf(in);
      to = List.copyOf(to);
    }
  }

  /**
   * An agreed time is over.
   *
   * @param name its name
   * @param of which agreed times
   * @param to who is told
   */
  record Breach(String name, List<String> of, List<Recipient> to) implements Alert {
    public Breach {
      of = List.copyOf(of);
      to = List.copyOf(to);
    }
  }

  /**
   * A task given to another function is not answered in time; the pass itself says who is told.
   *
   * @param name the name of the kind of pass
   * @param owner who is to answer
   * @param to who is told
   */
  record LatePass(String name, Owner owner, List<Recipient> to) implements Alert {
    public LatePass {
      to = List.copyOf(to);
    }
  }

  /**
   * A stay is longer than nearly all stays in that stage.
   *
   * @param name its name
   * @param in in which stages
   * @param percent by the time in which so many in a hundred have left
   * @param times so many times that time
   * @param to who is told
   */
  record Stall(String name, List<String> in, int percent, BigDecimal times, List<Recipient> to)
      implements Alert {
    public Stall {
      in = List.copyOf(in);
      to = List.copyOf(to);
    }
  }

  /**
   * A buyer does more than usual.
   *
   * @param name its name
   * @param when what is more than usual
   * @param to who is told
   */
  record Surge(String name, Condition when, List<Recipient> to) implements Alert {
    public Surge {
      to = List.copyOf(to);
    }
  }

  /**
   * Nothing has passed between us and the buyer for longer than was agreed.
   *
   * @param name its name
   * @param in in which stages, and the hours in which time passes there
   * @param after how long that may last
   * @param to who is told
   */
  record Silence(
      String name, SequencedMap<String, BusinessHours> in, Length after, List<Recipient> to)
      implements Alert {
    public Silence {
      in = Ordered.copyOf(in);
      to = List.copyOf(to);
    }
  }

  /**
   * A goal is out of reach at the pace so far.
   *
   * @param name its name
   * @param goal which goal
   * @param behind how far behind its share of the time that has passed, in percent
   * @param to who is told
   */
  record OffTrack(String name, String goal, int behind, List<Recipient> to) implements Alert {
    public OffTrack {
      to = List.copyOf(to);
    }
  }
}
