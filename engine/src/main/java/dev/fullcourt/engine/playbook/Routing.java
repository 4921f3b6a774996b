package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who gets which buyer. Of the rules that lead to whom a buyer is owed, the first that holds
 * decides; where it finds nobody who is free, and where none holds, the fallback takes over.
 *
 * @param rules in the order written
 * @param otherwise the fallback, or null when the rules cover the market
 */
public record Routing(List<Rule> rules, @Nullable Target otherwise) {

  /** Nobody is chosen for anybody. */
  public static final Routing NONE = new Routing(List.of(), null);

  public Routing {
    rules = List.copyOf(rules);
  }

  /** Whether the playbook says nothing about it. */
  public boolean isEmpty() {
    return rules.isEmpty() && otherwise == null;
  }

  /** Whether some rule leads to that function. */
  public boolean leadsTo(String function) {
    return rules.stream().anyMatch(rule -> rule.to().serves(new Owner(function, null)));
  }

  /**
   * A rule.
   *
   * @param id {@code routing.1} for the first
   * @param when which buyers it is for; null for all
   * @param to where it leads
   * @param by how one of a team is chosen, in order; the next way is tried where one finds nobody
   * @param since from when on it holds, or null for always
   */
  public record Rule(
      String id, @Nullable Condition when, Target to, List<Way> by, @Nullable Instant since) {
    public Rule {
      by = List.copyOf(by);
    }

    /** Whether it holds at an instant, as far as its date goes. */
    public boolean holdsAt(Instant at) {
      return since == null || !at.isBefore(since);
    }
  }

  /** Where a rule leads. */
  public sealed interface Target {

    /** Its name in the playbook. */
    String name();

    /** The teams it belongs to. */
    List<Owner> teams();

    /** Whether it can take over from that queue. */
    default boolean serves(Owner queue) {
      return teams().stream()
          .anyMatch(team ->
              queue.team() == null
                  ? team.function().equals(queue.function())
                  : queue.team().equals(team.team()));
    }

    /** To one of a team. */
    record ToTeam(Owner team) implements Target {
      @Override
      public String name() {
        return team.team() == null ? team.function() : team.team();
      }

      @Override
      public List<Owner> teams() {
        return List.of(team);
      }
    }

    /** To somebody by name. */
    record ToPerson(String name, List<Owner> teams) implements Target {
      public ToPerson {
        teams = List.copyOf(teams);
      }
    }
  }

  /** How one of a team is chosen. */
  public enum Way {
    /** Who has the account already. */
    ACCOUNT_OWNER,
    /** Each in turn. */
    ROUND_ROBIN,
    /** Who has the fewest buyers. */
    LEAST_LOADED;

    /** The words in a playbook. */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The way of those words. */
    static Optional<Way> find(String words) {
      return List.of(values()).stream().filter(way -> way.words().equals(words)).findFirst();
    }

    /** Whether it finds somebody whenever anybody is free. */
    boolean alwaysFinds() {
      return this != ACCOUNT_OWNER;
    }
  }
}
