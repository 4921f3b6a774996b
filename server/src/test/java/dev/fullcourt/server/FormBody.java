package dev.fullcourt.server;

import dev.fullcourt.server.access.Sessions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/** What a browser sends of a form; one of our own pages has the token that its cookie has. */
public final class FormBody {

  /** Of what type it is. */
  public static final String TYPE = "application/x-www-form-urlencoded";

  /** The token, as our pages write it: the cookie's value, masked with zeros. */
  public static final String TOKEN =
      Base64.getUrlEncoder().encodeToString("\0\0\0\0\0known".getBytes(StandardCharsets.US_ASCII));

  private static final String COOKIE = "XSRF-TOKEN=known";

  private FormBody() {}

  /** A form of our own page. */
  public static String of(Map<String, String> fields) {
    List<String> pairs = new ArrayList<>();
    for (Entry<String, String> field : fields.entrySet()) {
      pairs.add(field.getKey());
      pairs.add(field.getValue());
    }
    return of(pairs.toArray(String[]::new));
  }

  /** A form of our own page; names and values in turn. */
  public static String of(String... fields) {
    String token = fields("_csrf", TOKEN);
    return fields.length == 0 ? token : token + "&" + fields(fields);
  }

  /** Fields without the token; names and values in turn. */
  public static String fields(String... fields) {
    List<String> body = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      body.add(coded(fields[i]) + "=" + coded(fields[i + 1]));
    }
    return String.join("&", body);
  }

  /** The cookies a form of ours is sent with; without a session if it is empty. */
  public static String cookies(String session) {
    return session.isEmpty() ? COOKIE : COOKIE + "; " + Sessions.COOKIE + "=" + session;
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
