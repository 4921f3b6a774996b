package dev.fullcourt.server.outbox.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a webhook goes, as its URL says. Only one spelling of everything is taken; which machine
 * that is, and whether it may be reached, is found out when it is connected to.
 *
 * @param tls whether the connection is encrypted
 * @param host a name or an address, without brackets
 * @param port its port
 * @param path path and query, as they are sent
 */
public record Destination(boolean tls, String host, int port, String path) {

  private static final Pattern NAME =
      Pattern.compile("(?!-)[a-z0-9_-]{1,63}(?:\\.(?!-)[a-z0-9_-]{1,63})*");
  private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");
  private static final Pattern V4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
  private static final Pattern V6 = Pattern.compile("\\[[0-9a-f:.]{2,45}\\]");
  private static final int LONGEST = 2_000;

  /** It is no URL a webhook may have; the message says why. */
  public static final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    private Unfit(String message) {
      super(message);
    }

    @Override
    public String getMessage() {
      return java.util.Objects.requireNonNull(super.getMessage());
    }
  }

  /** Reads a URL. */
  public static Destination of(String url) throws Unfit {
    URI uri = parse(url.strip());
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new Unfit("A webhook's URL begins with https:// or http://.");
    }
    String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
    if (authority.contains("@")) {
      throw new Unfit("A webhook's URL has no user name or password in it.");
    }
    if (uri.getRawFragment() != null) {
      throw new Unfit("A webhook's URL has no part after #.");
    }
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    int port = uri.getPort() == -1 ? scheme.equals("https") ? 443 : 80 : uri.getPort();
    if (port < 1 || port > 65_535) {
      throw new Unfit("The port of a webhook's URL is a number from 1 to 65535.");
    }
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new Destination(scheme.equals("https"), checked(host), port, path + query);
  }

  private static URI parse(String url) throws Unfit {
    try {
      if (url.length() > LONGEST || !url.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
        throw new Unfit(
            "A webhook's URL is written in ASCII, without blanks; a host with other letters as"
                + " xn--….");
      }
      return new URI(url);
    } catch (URISyntaxException e) {
      throw new Unfit("That is no URL: " + e.getReason() + ".");
    }
  }

  private static String checked(String host) throws Unfit {
    if (V6.matcher(host).matches()) {
      return host.substring(1, host.length() - 1);
    }
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    boolean isNumber = NUMBER.matcher(name).matches();
    if (isNumber ? !V4.matcher(name).matches() : !NAME.matcher(name).matches()) {
      throw new Unfit(
          "The host of a webhook's URL is a name such as hooks.example.com, or an address written"
              + " in full such as 192.0.2.7.");
    }
    return name;
  }

  /** Host and port as the header {@code Host} has them. */
  String authority() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return port == (tls ? 443 : 80) ? name : name + ":" + port;
  }
}
