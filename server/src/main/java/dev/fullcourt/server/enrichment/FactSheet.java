package dev.fullcourt.server.enrichment;

import dev.fullcourt.engine.condition.Field;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a buyer's account and people, field by field as the playbook declares them.
 *
 * @param buyer the buyer's id
 * @param name what people call it
 * @param parts the account first, then its people, those with the most interest first
 */
public record FactSheet(String buyer, String name, List<Part> parts) {

  public FactSheet {
    parts = List.copyOf(parts);
  }

  /**
   * What is known of the account, or of a person.
   *
   * @param person the person's id; null for the account
   * @param name what people call them
   */
  public record Part(@Nullable String person, String name, List<Fact> facts) {
    public Part {
      facts = List.copyOf(facts);
    }

    /** How much is known. */
    public String told() {
      long known = facts.stream().filter(each -> !each.value().isEmpty()).count();
      return known == 0 ? "nothing known" : known + " of " + facts.size() + " known";
    }

    /** The fact of that name. */
    public Optional<Fact> find(String field) {
      return facts.stream().filter(each -> each.field().equals(field)).findFirst();
    }
  }

  /**
   * A field and what is known in it.
   *
   * @param field its name below person or account, as conditions write it
   * @param title as people call it
   * @param type what its values are
   * @param value what is known, as it would be typed; empty when nothing is
   */
  public record Fact(String field, String title, Field.Type type, String value) {}

  /** The part about a person; about the account with null. */
  public Optional<Part> find(@Nullable String person) {
    return parts.stream().filter(each -> Objects.equals(each.person(), person)).findFirst();
  }
}
