package dev.fullcourt.history.imports.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds letters that no file may have, and says how they may have come there. */
final class Damage {

  private static final Charset WESTERN = Charset.forName("windows-1252");

  private Damage() {}

  /** Why a row cannot be used, or null. */
  static @Nullable String find(
      String text, List<String> fields, List<String> header, Source source) {
    if (text.indexOf('\0') >= 0) {
      return nul(fields, header);
    }
    if (!source.letters().damaged() || Letters.findDamage(text) < 0) {
      return null;
    }
    int wrong = Letters.byteAt(text, Letters.findDamage(text));
    Charset encoding = source.encoding();
    String bytes = String.format(Locale.ROOT, "byte 0x%02X", wrong);
    String where = field(fields, header, field -> Letters.findDamage(field) >= 0);
    String what = bytes + " in " + where + " is not " + encoding.name();
    if (!encoding.equals(StandardCharsets.UTF_8)) {
      return what + "; is `encoding` right in the mapping?";
    }
    String western = new String(new byte[] {(byte) wrong}, WESTERN);
    return what
        + "; in windows-1252 it is `"
        + western
        + "`: if that is right, say `encoding: windows-1252` in the mapping, else repair the row";
  }

  /** The same for what was written in letters that stand for others, or null. */
  static @Nullable String findNul(List<String> fields, List<String> header) {
    return fields.stream().anyMatch(Damage::hasNul) ? nul(fields, header) : null;
  }

  private static String nul(List<String> fields, List<String> header) {
    return "there is a NUL character in " + field(fields, header, Damage::hasNul) + "; take it out";
  }

  private static boolean hasNul(String field) {
    return field.indexOf('\0') >= 0;
  }

  private static String field(List<String> fields, List<String> header, Predicate<String> wrong) {
    for (int i = 0; i < fields.size(); i++) {
      if (wrong.test(fields.get(i))) {
        boolean known = i < header.size() && !header.get(i).isEmpty() && fields != header;
        return known ? "`" + header.get(i) + "`" : "column " + (i + 1);
      }
    }
    return "it";
  }
}
