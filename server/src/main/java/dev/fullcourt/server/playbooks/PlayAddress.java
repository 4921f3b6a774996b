package dev.fullcourt.server.playbooks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the runs of a play are listed. */
public final class PlayAddress {

  private PlayAddress() {}

  /** The list of one play; names have letters, digits, blanks and dashes alone. */
  public static String of(String play) {
    return "/plays/" + URLEncoder.encode(play, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
