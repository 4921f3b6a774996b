package dev.fullcourt.server.requests;

import java.util.Map;

/**
 * What somebody asks.
 *
 * @param buyer about which buyer; empty for none
 * @param kind which pass, or without a buyer which topic
 * @param subject which program, content or event; may be empty
 * @param task what they need
 * @param function of whom; a pass says so itself
 * @param due until which day, such as 2026-03-31; a pass has the playbook's time
 * @param once makes a request that is sent twice count once
 */
public record Ask(
    String buyer,
    String kind,
    String subject,
    String task,
    String function,
    String due,
    String once) {

  /** As a form or a program gives it. */
  public static Ask read(Map<String, String> said, String once) {
    return new Ask(
        word(said, "buyer"),
        word(said, "kind"),
        word(said, "subject"),
        word(said, "task"),
        word(said, "function"),
        word(said, "due"),
        once);
  }

  private static String word(Map<String, String> said, String name) {
    return said.getOrDefault(name, "").strip();
  }
}
