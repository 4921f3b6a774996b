package dev.fullcourt.server.pipeline.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where somebody goes on after an act, and what came of it. Both stand in an address, so only our
 * own pages are gone back to, and what is told is cut short and shown as plain text.
 */
final class Told {

  private static final String BOARD = "/pipeline";
  private static final int LONGEST = 200;

  private Told() {}

  /** The page to go back to: the one asked for where it is ours, else the board. */
  static String back(String asked) {
    return asked.equals(BOARD)
            || asked.startsWith(BOARD + "?")
            || asked.startsWith(BOARD + "/")
        ? asked
        : BOARD;
  }

  /** Whether that page is a board or a table, not one opportunity. */
  static boolean isBoard(String back) {
    return !back.startsWith(BOARD + "/");
  }

  /** The address of that page, with what came of it. */
  static String write(String back, String told) {
    return back
        + (back.indexOf('?') < 0 ? "?" : "&")
        + "told="
        + URLEncoder.encode(told, StandardCharsets.UTF_8);
  }

  static String read(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
