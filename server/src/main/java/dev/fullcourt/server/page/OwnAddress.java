package dev.fullcourt.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people reach this server: where the operator says, or else where they asked for it. */
@Component
public class OwnAddress {

  private static final Pattern WRITTEN =
      Pattern.compile("((https?)://[^/\\s?#@]+)(/[^\\s?#]*)?", Pattern.CASE_INSENSITIVE);

  private final String set;
  private final String origin;

  OwnAddress(@Value("${fullcourt.address:}") String written) {
    this.set = written.strip().replaceAll("/+$", "");
    Matcher parts = WRITTEN.matcher(set);
    if (!set.isEmpty() && !parts.matches()) {
      throw new IllegalStateException(
          "FULLCOURT_ADDRESS is '" + set + "'; write it like https://fullcourt.example");
    }
    this.origin = set.isEmpty() ? "" : usual(parts.group(1));
  }

  /** As browsers name it: in small letters, without the port that is meant anyway. */
  private static String usual(String origin) {
    String small = origin.toLowerCase(Locale.ROOT);
    return small.replaceFirst(small.startsWith("https:") ? ":443$" : ":80$", "");
  }

  /** It, without a slash at the end: {@code https://fullcourt.example}. */
  public String of(HttpServletRequest request) {
    return set.isEmpty() ? asked(request) : set;
  }

  private static String asked(HttpServletRequest request) {
    return usual(
        request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort());
  }

  /** Whether the operator says that people reach it by TLS. */
  public boolean isSecure() {
    return origin.startsWith("https:");
  }

  /** Whether the browser that asks reaches it by TLS, so that cookies need not go without. */
  public boolean isSecure(HttpServletRequest request) {
    return isSecure() || request.isSecure();
  }

  /** Whether a browser's {@code Origin} is this server: as it was asked for, or as it is set. */
  public boolean isOrigin(String said, HttpServletRequest request) {
    return said.replaceFirst("^https?://", "").equals(request.getHeader("Host"))
        || said.equals(asked(request))
        || !origin.isEmpty() && said.equals(origin);
  }
}
