package dev.fullcourt.history.money.credit;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.EventTypes;
import dev.fullcourt.engine.playbook.EventKind;
import dev.fullcourt.engine.playbook.Playbook;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells of an event what may be credited with it. What a buyer did is credited to program, content
 * and channel; what one of ours did, to them and their function. What machines noted is no touch.
 */
final class Touches {

  private static final String BUYER = "buyer";
  private static final String SYSTEM = "system";
  private static final String MARKETING = "marketing";
  private static final String BY = "by";

  private final Map<String, EventKind> kinds = new HashMap<>();

  Touches(Collection<Playbook> versions) {
    versions.stream()
        .sorted(Comparator.comparingInt(Playbook::version))
        .forEach(playbook -> kinds.putAll(playbook.vocabulary().events()));
  }

  void of(Event event, Consumer<Touch> touches) {
    EventKind kind = kinds.get(event.type());
    if (kind == null || kind.by().equals(SYSTEM) || event.type().equals(EventTypes.BOT_SEEN)) {
      return;
    }
    if (kind.by().equals(BUYER)) {
      ofBuyer(event, kind, touches);
    } else {
      add(touches, CreditKind.FUNCTION, kind.by(), event);
      String by = EventNames.first(event, List.of(BY, EventTypes.OWNER));
      add(touches, CreditKind.PERSON, by, event);
    }
  }

  private static void ofBuyer(Event event, EventKind kind, Consumer<Touch> touches) {
    String program = EventNames.program(event);
    String content = EventNames.content(event);
    add(touches, CreditKind.PROGRAM, program, event);
    add(touches, CreditKind.CONTENT, content, event);
    add(touches, CreditKind.CHANNEL, kind.channel(), event);
    if (program != null || content != null) {
      add(touches, CreditKind.FUNCTION, MARKETING, event);
    }
  }

  private static void add(
      Consumer<Touch> touches, CreditKind kind, @Nullable String name, Event event) {
    if (name != null && !name.isBlank()) {
      touches.accept(new Touch(kind, name, event.effective()));
    }
  }
}
