package dev.fullcourt.history.imports.mapping;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The domain in an address of the web or of email, as people type it into a field. */
final class WebAddress {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:[a-z]+://)?(?:[^/?#@]*@)?(?:www\\.)?((?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})\\.)+"
              + "[\\p{L}][\\p{L}\\p{N}-]{1,62})(?::\\d{1,5})?(?:[/?#].*)?");

  private WebAddress() {}

  /** The domain in lower case without {@code www}, or null when there is none in the text. */
  static @Nullable String domain(String text) {
    if (text.length() > 2_000) {
      return null;
    }
    Matcher match = SHAPE.matcher(text.toLowerCase(Locale.ROOT));
    return match.matches() ? match.group(1) : null;
  }
}
