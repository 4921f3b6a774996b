package dev.fullcourt.server.page;

import java.util.ArrayList;
import java.util.List;

/**
 * How much room words take in a drawing, where no browser has measured them yet. Widths are those
 * of Inter in thousandths of the font size, rounded up so that words end before their room does.
 */
public final class Lettering {

  private Lettering() {}

  /** The width in pixels. */
  public static double width(String text, double fontSize) {
    return text.codePoints().mapToDouble(Lettering::width).sum() * fontSize;
  }

  /** The text, or as much of it as fits and an ellipsis. */
  public static String fit(String text, double fontSize, double room) {
    if (width(text, fontSize) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end) + "…", fontSize) > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).stripTrailing() + "…";
  }

  /** The text in at most that many lines, broken between words; the last one fitted. */
  public static List<String> wrap(String text, double fontSize, double room, int lines) {
    List<String> out = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      boolean last = out.size() == lines - 1;
      String longer = line.isEmpty() ? word : line + " " + word;
      if (last || line.isEmpty() || width(longer, fontSize) <= room) {
        line.setLength(0);
        line.append(longer);
      } else {
        out.add(fit(line.toString(), fontSize, room));
        line.setLength(0);
        line.append(word);
      }
    }
    out.add(fit(line.toString(), fontSize, room));
    return out;
  }

  private static double width(int letter) {
    if (letter > 0x2e80) {
      return 1.05;
    }
    return switch (letter) {
      case 'i', 'j', 'l', 'I', '.', ',', ':', ';', '\'', '|', '!', '·' -> 0.30;
      case 'f', 't', 'r', ' ', '(', ')', '-' -> 0.40;
      case Numbers.THIN -> 0.20;
      case 'm', 'M', 'W', '@', '%', '…' -> 0.95;
      case 'w' -> 0.85;
      default -> Character.isUpperCase(letter) ? 0.75 : 0.64;
    };
  }
}
