package dev.fullcourt.history.imports.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An event that a row becomes.
 *
 * @param place where the mapping says so
 * @param event its type
 * @param id its id, unique within the source
 * @param again when the row counts once more; its id then goes on with a digest of what it is that
 *     makes it count
 * @param account key of the account, or null
 * @param person key of the person, or null
 * @param buyer key of the buyer when neither account nor person is known, or null
 * @param motion the motion, or null for the default one
 * @param time when it happened, or null when the file does not say; where it may be blank, the
 *     event is undated then
 * @param known when we knew it, or null when we did as soon as it happened; where it may be blank,
 *     that holds then
 * @param only the rows that become it
 * @param properties what else is known, by name
 */
public record EventRule(
    Place place,
    Expression event,
    Expression id,
    Again again,
    @Nullable Expression account,
    @Nullable Expression person,
    @Nullable Expression buyer,
    @Nullable Expression motion,
    @Nullable Timing time,
    @Nullable Timing known,
    List<Filter> only,
    SequencedMap<String, Expression> properties) {
  public EventRule {
    only = List.copyOf(only);
    properties = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(properties));
  }

  private static final Pattern TYPE = Pattern.compile("[\\p{L}\\p{N}_.-]{1,100}");

  /** Whether the text may name a type of event. */
  public static boolean isType(String text) {
    return TYPE.matcher(text).matches();
  }
}
