package dev.fullcourt.server.playbooks.clauses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a condition asks otherwise than before, in sentences. */
final class RuleDifference {

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w\".])\\d+(?:\\.\\d+)?(?![\\w\".])");

  /** What stands before a number: something, and how it is compared. */
  private static final Pattern COMPARED =
      Pattern.compile("(?<what>[\\w.]+(?:\\([^()]*\\))?)\\s*(?<how>>=|<=|==|>|<)\\s*$");

  private static final Map<String, String> HOW =
      Map.of(
          ">=", "at least", "<=", "at most", ">", "more than", "<", "less than", "==", "exactly");

  private RuleDifference() {}

  /**
   * The sentences.
   *
   * @param needing what needs it; the sentences begin with it
   */
  static List<String> between(String needing, String before, String after) {
    String was = plain(before);
    String is = plain(after);
    if (was.equals(is)) {
      return List.of();
    }
    return numbers(needing, was, is)
        .or(() -> parts(needing, was, is))
        .orElseGet(() -> List.of(whole(needing, was, is)));
  }

  private static String whole(String needing, String was, String is) {
    return needing + " needs " + Wording.code(is) + " instead of " + Wording.code(was) + ".";
  }

  /** Where nothing but numbers differ, and each is compared with something. */
  private static Optional<List<String>> numbers(String needing, String was, String is) {
    if (!NUMBER.matcher(was).replaceAll("#").equals(NUMBER.matcher(is).replaceAll("#"))) {
      return Optional.empty();
    }
    List<String> sentences = new ArrayList<>();
    Matcher old = NUMBER.matcher(was);
    Matcher now = NUMBER.matcher(is);
    while (old.find() && now.find()) {
      if (!old.group().equals(now.group())) {
        Matcher compared = COMPARED.matcher(is.substring(0, now.start()));
        if (!compared.find()) {
          return Optional.empty();
        }
        sentences.add(
            "%s needs %s of %s %s instead of %s."
                .formatted(
                    needing,
                    what(compared.group("what")),
                    HOW.get(compared.group("how")),
                    now.group(),
                    old.group()));
      }
    }
    return Optional.of(sentences);
  }

  private static String what(String written) {
    return switch (written) {
      case "score.interest" -> "interest";
      case "score.fit" -> "fit";
      case "score.total" -> "a score";
      default -> Wording.code(written);
    };
  }

  /** Where parts joined in the same way came or went. */
  private static Optional<List<String>> parts(String needing, String was, String is) {
    String join = is.contains("||") || was.contains("||") ? "||" : "&&";
    List<String> before = TopLevel.split(was, join);
    List<String> after = TopLevel.split(is, join);
    List<String> gone = new ArrayList<>(before);
    after.forEach(gone::remove);
    List<String> added = new ArrayList<>(after);
    before.forEach(added::remove);
    int kept = after.size() - added.size();
    if (kept == 0 || gone.size() + added.size() > 4) {
      return Optional.empty();
    }
    if (gone.size() == 1 && added.size() == 1) {
      return Optional.of(between(needing, gone.getFirst(), added.getFirst()));
    }
    List<String> sentences = new ArrayList<>();
    boolean any = join.equals("||");
    for (String part : added) {
      sentences.add(
          needing + (any ? " is also met by " : " also needs ") + Wording.code(part) + ".");
    }
    for (String part : gone) {
      sentences.add(
          needing
              + (any ? " is no longer met by " : " no longer needs ")
              + Wording.code(part)
              + ".");
    }
    return Optional.of(sentences);
  }

  private static String plain(String condition) {
    return condition.strip().replaceAll("\\s+", " ");
  }
}
