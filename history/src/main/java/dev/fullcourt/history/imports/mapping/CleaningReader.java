package dev.fullcourt.history.imports.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads how texts are cleaned: {@code trim}, {@code blank}, {@code part}, {@code case}, {@code
 * values}, {@code others}.
 */
final class CleaningReader {

  /** The keys it reads, of a column as of a value. */
  static final Set<String> KEYS = Set.of("trim", "blank", "part", "case", "values", "others");

  private static final Set<String> PARTS = Set.of("whole", "domain", "company");
  private static final Set<String> CASES = Set.of("keep", "lower", "upper");
  private static final Set<String> OTHERS = Set.of("keep", "blank", "reject");

  private final TableScope scope;

  CleaningReader(TableScope scope) {
    this.scope = scope;
  }

  Cleaning read(Map<String, Node> entries) {
    Document document = scope.document();
    Set<String> blanks = new HashSet<>(scope.blanks());
    Node trim = entries.get("trim");
    Node blank = entries.get("blank");
    Node part = entries.get("part");
    Node folded = entries.get("case");
    Node others = entries.get("others");
    if (blank != null) {
      blanks.addAll(document.texts(blank, "`blank`"));
    }
    String partWord = part == null ? null : document.word(part, "`part`", PARTS);
    String caseWord = folded == null ? null : document.word(folded, "`case`", CASES);
    String othersWord = others == null ? null : document.word(others, "`others`", OTHERS);
    if (others != null && entries.get("values") == null) {
      document.mistake(others, "`others` without `values`", "add the table of `values`");
    }
    return new Cleaning(
        trim == null || document.flag(trim, "`trim`"),
        blanks,
        Cleaning.Part.valueOf(upper(partWord, "WHOLE")),
        Cleaning.LetterCase.valueOf(upper(caseWord, "KEEP")),
        values(entries.get("values")),
        Cleaning.Others.valueOf(upper(othersWord, "KEEP")));
  }

  private Map<String, String> values(@Nullable Node node) {
    Map<String, String> values = new HashMap<>();
    if (node != null) {
      scope
          .document()
          .entries(node, "`values`")
          .forEach((from, to) -> {
            String text = scope.document().text(to, "the value for `" + from + "`");
            if (text != null) {
              values.put(from, text);
            }
          });
    }
    return values;
  }

  private static String upper(@Nullable String word, String otherwise) {
    return word == null ? otherwise : word.toUpperCase(Locale.ROOT);
  }
}
