package dev.fullcourt.server.playbooks;

import java.util.Locale;

/** Where on the playbook's page things are explained. */
public final class Anchors {

  private Anchors() {}

  /** A stage or detour. */
  public static String stage(String name) {
    return "stage-" + slug(name);
  }

  /** A term of the glossary. */
  public static String term(String term) {
    return "term-" + slug(term);
  }

  /** A named condition. */
  public static String definition(String name) {
    return "definition-" + slug(name);
  }

  /** A rule of the scorecard, by its id. */
  public static String rule(String id) {
    return "rule-" + slug(id);
  }

  /** An arm. */
  public static String arm(String name) {
    return "arm-" + slug(name);
  }

  /** The address of an anchor. */
  public static String href(String anchor) {
    return "/playbook#" + anchor;
  }

  private static String slug(String name) {
    StringBuilder out = new StringBuilder();
    for (char letter : name.toLowerCase(Locale.ROOT).toCharArray()) {
      out.append(Character.isLetterOrDigit(letter) ? letter : '-');
    }
    return out.toString();
  }
}
