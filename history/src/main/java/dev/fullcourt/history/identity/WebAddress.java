package dev.fullcourt.history.identity;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The domain in an address of the web or of email, as people type it into a field. */
public final class WebAddress {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:[a-z]+://)?(?:[^/?#@]*@)?(?:www\\.)?((?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})\\.)+"
              + "[\\p{L}][\\p{L}\\p{N}-]{1,62})(?::\\d{1,5})?(?:[/?#].*)?");

  private static final Pattern HOST_ALONE = Pattern.compile("(?:[a-z]+://)?[^/?#@:]+/?");

  private WebAddress() {}

  /** The domain in lower case without {@code www}, or null when there is none in the text. */
  public static @Nullable String domain(String text) {
    if (text.length() > 2_000) {
      return null;
    }
    Matcher match = SHAPE.matcher(text.toLowerCase(Locale.ROOT));
    return match.matches() ? match.group(1) : null;
  }

  /** The same, or null when the text says more than where a site begins: a page, a mailbox. */
  public static @Nullable String host(String text) {
    String host = text.length() > 2_000 ? "" : text.toLowerCase(Locale.ROOT);
    return HOST_ALONE.matcher(host).matches() ? domain(host) : null;
  }
}
