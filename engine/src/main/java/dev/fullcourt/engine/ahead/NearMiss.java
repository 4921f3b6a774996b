package dev.fullcourt.engine.ahead;

import dev.fullcourt.engine.event.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that is nearly so: a few more events of one kind would make it so.
 *
 * @param type the event type, for example {@code page_viewed}
 * @param properties what the events would have to say
 * @param person whose events they would be; null for the buyer as a whole
 * @param times how many
 * @param meets the definitions that would then be met and are not now
 * @param enters the stage that would then be entered, or null
 */
public record NearMiss(
    String type,
    Map<String, Value> properties,
    @Nullable String person,
    int times,
    List<String> meets,
    @Nullable String enters) {
  public NearMiss {
    properties = Map.copyOf(properties);
    meets = List.copyOf(meets);
  }
}
