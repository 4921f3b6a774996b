package dev.fullcourt.server.programs;

import dev.fullcourt.server.buyers.LeadFilter;
import dev.fullcourt.server.page.Period;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Addresses of what sales said. */
public final class ProgramAddress {

  private ProgramAddress() {}

  /**
   * The page about some leads. A program has an address of its own, unless its name has letters
   * that no path may have.
   */
  public static String of(LeadFilter leads, Period period) {
    List<String> parts = new ArrayList<>();
    String path = "/programs";
    if (isPlain(leads.program())) {
      path = "/programs/" + encode(leads.program());
    } else {
      add(parts, "program", leads.program());
    }
    add(parts, "content", leads.content());
    add(parts, "rule", leads.rule());
    if (!period.word().equals(Period.USUAL)) {
      parts.add(period.query());
    }
    return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
  }

  private static boolean isPlain(String name) {
    return !name.isEmpty()
        && !name.startsWith(".")
        && !name.equals("news")
        && name.chars().noneMatch(letter -> "/\\;%".indexOf(letter) >= 0);
  }

  private static void add(List<String> parts, String name, String word) {
    if (!word.isEmpty()) {
      parts.add(name + "=" + encode(word));
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
