package dev.fullcourt.server.desk.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What came of something, on its way to the page that is shown next. It stands in the address, so
 * it is cut short and shown as plain text, whoever wrote it there.
 */
final class Told {

  private static final int LONGEST = 200;

  private Told() {}

  static String write(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String read(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
