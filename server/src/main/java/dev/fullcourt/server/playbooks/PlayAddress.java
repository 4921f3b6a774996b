package dev.fullcourt.server.playbooks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the runs of a play are listed. */
public final class PlayAddress {

  private PlayAddress() {}

  /**
   * The list of one play. It has an address of its own, unless its name has letters that no path
   * may have.
   */
  public static String of(String play) {
    boolean plain =
        !play.startsWith(".")
            && !play.endsWith(".csv")
            && play.chars().noneMatch(letter -> "/\\;%".indexOf(letter) >= 0);
    return (plain ? "/plays/" : "/plays?play=") + encode(play);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
