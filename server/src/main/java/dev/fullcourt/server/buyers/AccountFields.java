package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.page.Unreadable;
import java.util.List;

/** What a list can be narrowed by of what is known of accounts: what the agreement speaks of. */
public final class AccountFields {

  private AccountFields() {}

  /** Their names, in alphabetical order. */
  static List<String> of(Playbook playbook) {
    return playbook.vocabulary().fields().values().stream()
        .filter(field -> field.root() == Field.Root.ACCOUNT)
        .filter(field -> field.type() != Field.Type.LIST && field.type() != Field.Type.TIME)
        .map(Field::name)
        .sorted()
        .toList();
  }

  /**
   * Makes sure that a filter asks for a field there is.
   *
   * @throws Unreadable when it does not; says which there are
   */
  public static void check(BuyerFilter filter, Playbook playbook) {
    String field = filter.present().field();
    List<String> known = of(playbook);
    if (!field.isEmpty() && !known.contains(field)) {
      throw new Unreadable("field", field, "one of " + String.join(", ", known));
    }
  }
}
