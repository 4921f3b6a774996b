package dev.fullcourt.history.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What many people left behind on websites, in forms, in mails and in a CRM, each trace labelled
 * with who left it: shared browsers, forwarded mails, jobs changed, slips of the finger, second
 * addresses, nicknames, several devices. Whoever says who is who can be measured by it.
 *
 * @param traces everything that was seen, in the order it happened
 * @param owners the identifiers that are one person's alone, written as {@code browser b-1}, {@code
 *     email ada@acme.example}, {@code user crm-7}, with that person's number. What several people
 *     use is not among them
 */
public record LabelledPeople(List<Trace> traces, Map<String, Integer> owners) {

  public LabelledPeople {
    traces = List.copyOf(traces);
    owners = Map.copyOf(owners);
  }

  /** How a trace was left. */
  public enum Kind {
    /** A page was looked at; nobody says who it was. */
    VISIT,
    /** Somebody wrote into a form who they are. */
    FORM,
    /** A link in a mail was followed; the mail had been sent to that address. */
    CLICK,
    /** The CRM tells what it knows of somebody. */
    RECORD
  }

  /**
   * One thing that was seen.
   *
   * @param id its id
   * @param minute when, in minutes from the beginning
   * @param person who did it in truth
   * @param kind how
   * @param browser the browser, or empty
   * @param user the CRM's id of the person, or empty
   * @param email the address that was given, or empty
   * @param traits what else was said of the person
   */
  public record Trace(
      String id,
      long minute,
      int person,
      Kind kind,
      String browser,
      String user,
      String email,
      Map<String, String> traits) {
    public Trace {
      traits = Map.copyOf(traits);
    }
  }

  /** So many people under a seed; the same seed gives the same people. */
  public static LabelledPeople of(long seed, int people) {
    Crowd crowd = new Crowd(seed);
    List<Trace> traces = new ArrayList<>();
    Map<String, Integer> owners = new TreeMap<>();
    for (int number = 0; number < people; number++) {
      TracedPerson person = crowd.person(number);
      person.live(traces);
      owners.putAll(person.owned());
    }
    traces.sort(Comparator.comparingLong(Trace::minute).thenComparing(Trace::id));
    return new LabelledPeople(traces, owners);
  }
}
