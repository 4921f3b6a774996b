package dev.fullcourt.history.simulator;

/** Words as addresses spell them. */
final class Plain {

  private Plain() {}

  /** The same in letters of ASCII; {@code ü} becomes {@code ue}, other accents are left out. */
  static String letters(String words) {
    StringBuilder out = new StringBuilder(words.length() + 4);
    for (int i = 0; i < words.length(); i++) {
      char letter = words.charAt(i);
      switch (letter) {
        case 'ä' -> out.append("ae");
        case 'ö', 'ø' -> out.append("oe");
        case 'ü' -> out.append("ue");
        case 'ß' -> out.append("ss");
        case 'é', 'è', 'ê', 'ę' -> out.append('e');
        case 'á', 'à', 'â', 'å', 'ą', 'ã' -> out.append('a');
        case 'ç', 'ć', 'č' -> out.append('c');
        case 'í', 'î', 'ı' -> out.append('i');
        case 'ł' -> out.append('l');
        case 'ñ', 'ń' -> out.append('n');
        case 'ó', 'ô' -> out.append('o');
        case 'ş', 'š', 'ś' -> out.append('s');
        case 'ž', 'ż', 'ź' -> out.append('z');
        case '\'' -> {}
        default -> out.append(letter);
      }
    }
    return out.toString();
  }
}
