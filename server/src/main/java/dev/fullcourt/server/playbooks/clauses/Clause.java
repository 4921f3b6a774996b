package dev.fullcourt.server.playbooks.clauses;

import java.util.List;
import java.util.Optional;

/**
 * One thing that was agreed, and what is said of it.
 *
 * @param section the part of the agreement it stands in
 * @param kind what it is, for example {@code stage}
 * @param key by which it is found again in another version; unique in its section and kind
 * @param name how a sentence calls it
 * @param aspects what is said of it, each verb once
 */
public record Clause(Section section, String kind, String key, String name, List<Aspect> aspects) {
  public Clause {
    aspects = List.copyOf(aspects);
  }

  /** What is said of it by that verb. */
  Optional<Aspect> find(String verb) {
    return aspects.stream().filter(aspect -> aspect.verb().equals(verb)).findFirst();
  }

  /** Parts of an agreement, in the order in which people read them. */
  public enum Section {
    AGREEMENT("The agreement"),
    GLOSSARY("Glossary"),
    DATA("Events and data"),
    TEAMS("Teams"),
    MARKET("Target market"),
    SCORECARD("Scorecard"),
    DEFINITIONS("Definitions"),
    CYCLE("Cycle"),
    HANDOFFS("Handoffs"),
    ROUTING("Routing"),
    SLAS("Agreed times"),
    PASSES("Passes"),
    QUALIFICATION("Qualification"),
    PIPELINE("Pipeline"),
    CONSENT("Consent"),
    CONTENT("Content"),
    PLAYS("Plays"),
    ALERTS("Alerts"),
    GOALS("Goals");

    private final String title;

    Section(String title) {
      this.title = title;
    }

    /** What people call it. */
    public String title() {
      return title;
    }
  }
}
