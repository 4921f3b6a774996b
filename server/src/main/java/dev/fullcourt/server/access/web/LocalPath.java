package dev.fullcourt.server.access.web;

import java.net.URI;
import java.net.URISyntaxException;

/** Where somebody wanted to go before they were asked to sign in: on this server, or nowhere. */
final class LocalPath {

  private LocalPath() {}

  /** The path, or the court for anything that could lead elsewhere. */
  static String read(String to) {
    if (!to.startsWith("/")
        || to.startsWith("//")
        || to.startsWith("/sign")
        || to.indexOf('\\') >= 0
        || to.chars().anyMatch(letter -> letter < ' ')) {
      return "/";
    }
    try {
      URI uri = new URI(to);
      return uri.getHost() == null && uri.getScheme() == null ? to : "/";
    } catch (URISyntaxException e) {
      return "/";
    }
  }
}
