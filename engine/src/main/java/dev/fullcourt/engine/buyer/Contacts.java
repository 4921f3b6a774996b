package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Scope;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.playbook.Contact;
import dev.fullcourt.engine.playbook.Playbook;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which events are contact between people: by their type, unless a machine caused them. */
public final class Contacts {

  private final Map<String, Contact> byType = new HashMap<>();
  private final @Nullable Condition machines;

  Contacts(Playbook playbook) {
    playbook
        .vocabulary()
        .events()
        .forEach((type, kind) -> {
          if (kind.countsAs() != null) {
            byType.put(type, kind.countsAs());
          }
        });
    this.machines = playbook.teamwork().machines();
  }

  /** Whether an event of that type may be contact. */
  public boolean mayBe(String type) {
    return byType.containsKey(type);
  }

  /**
   * What an event is between us and the buyer, or null when it is no contact.
   *
   * @param type its type
   * @param scope a view on that event
   */
  public @Nullable Contact of(String type, Scope scope) {
    Contact contact = byType.get(type);
    return contact != null && machines != null && machines.test(scope) == Truth.TRUE
        ? null
        : contact;
  }
}
