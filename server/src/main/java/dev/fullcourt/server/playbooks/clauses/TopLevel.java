package dev.fullcourt.server.playbooks.clauses;

import java.util.ArrayList;
import java.util.List;

/** Cuts a condition where it is joined outside all brackets and texts. */
final class TopLevel {

  private TopLevel() {}

  static List<String> split(String condition, String join) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    char text = 0;
    for (int i = 0; i < condition.length(); i++) {
      char letter = condition.charAt(i);
      if (text != 0) {
        i += letter == '\\' ? 1 : 0;
        text = letter == text ? 0 : text;
      } else if (letter == '"' || letter == '\'') {
        text = letter;
      } else if ("([{".indexOf(letter) >= 0) {
        depth++;
      } else if (")]}".indexOf(letter) >= 0) {
        depth--;
      } else if (depth == 0 && condition.startsWith(join, i)) {
        parts.add(condition.substring(start, i).strip());
        start = i + join.length();
      }
    }
    parts.add(condition.substring(start).strip());
    return parts;
  }
}
