package dev.fullcourt.server.duplicates;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writing that differs without meaning to, made the same. */
final class Folded {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern LEGAL =
      Pattern.compile(
          " (gmbh|co kg|kg|ag|se|inc|incorporated|llc|ltd|limited|plc|corp|corporation|company|co"
              + "|bv|b v|nv|sa|sas|sarl|srl|spa|oy|ab|as|aps|sp z o o|pty|pte|ohg|ug|ev|holding"
              + "|group)(?= |$)");

  /** How many of a number's last digits two writings of it share, with the country or without. */
  private static final int DIGITS = 9;

  private Folded() {}

  /** Words in small letters without accents; {@code ü} is {@code ue}. */
  static String words(String text) {
    String small =
        text.toLowerCase(Locale.ROOT)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss")
            .replace("ø", "oe")
            .replace("ł", "l")
            .replace("ı", "i");
    String plain = MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
    return NOT_LETTERS.matcher(plain).replaceAll(" ").strip();
  }

  /** A company's name without its legal form. */
  static String company(String name) {
    String words = " " + words(name);
    String without = LEGAL.matcher(words).replaceAll("").strip();
    return without.isEmpty() ? words.strip() : without;
  }

  /** The last digits of a telephone number; empty when there are too few to tell by. */
  static String phone(String text) {
    String digits = text.replaceAll("\\D", "");
    return digits.length() < DIGITS ? "" : digits.substring(digits.length() - DIGITS);
  }

  /** A profile on LinkedIn by its name there; empty when it is none. */
  static String profile(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    int at = small.indexOf("linkedin.com/in/");
    if (at < 0) {
      return "";
    }
    return small.substring(at + "linkedin.com/in/".length()).replaceAll("[/?#].*", "");
  }

  /**
   * An address without what mail systems ignore: what follows a plus, and dots where Google keeps
   * the mailbox.
   */
  static String mailbox(String email) {
    int at = email.lastIndexOf('@');
    String box = email.substring(0, Math.max(at, 0));
    String domain = email.substring(at + 1);
    int plus = box.indexOf('+');
    String plain = plus > 0 ? box.substring(0, plus) : box;
    boolean google = domain.equals("gmail.com") || domain.equals("googlemail.com");
    return (google ? plain.replace(".", "") + "@gmail.com" : plain + "@" + domain);
  }
}
