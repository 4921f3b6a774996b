package dev.fullcourt.server.playbooks.clauses;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of a thing in one version and otherwise in another. */
final class Sentences {

  private Sentences() {}

  /** None when both say the same. */
  static List<String> of(String name, @Nullable Aspect before, @Nullable Aspect after) {
    if (after == null) {
      return before == null ? List.of() : List.of(noLonger(name, before.verb(), before.value()));
    }
    if (before == null) {
      return List.of(name + " " + joined(after.verb(), "now") + " " + after.value() + ".");
    }
    if (before.equals(after)) {
      return List.of();
    }
    if (before instanceof Aspect.Rule was && after instanceof Aspect.Rule is) {
      return RuleDifference.between(is.needing(), was.condition(), is.condition());
    }
    if (before instanceof Aspect.Several was && after instanceof Aspect.Several is) {
      return several(name, was, is);
    }
    return List.of(name + " " + after.verb() + " " + instead(after.value(), before.value()) + ".");
  }

  private static List<String> several(String name, Aspect.Several before, Aspect.Several after) {
    List<String> added = without(after.values(), before.values());
    List<String> gone = without(before.values(), after.values());
    if (added.isEmpty() && gone.isEmpty()) {
      return after.ordered()
          ? List.of(
              name + " " + joined(after.verb(), "now") + ", in this order, " + after.value() + ".")
          : List.of();
    }
    List<String> sentences = new ArrayList<>();
    if (!added.isEmpty()) {
      sentences.add(name + " " + after.verb() + " " + Wording.and(added) + " too.");
    }
    if (!gone.isEmpty()) {
      sentences.add(noLonger(name, before.verb(), Wording.and(gone)));
    }
    return sentences;
  }

  private static List<String> without(List<String> all, List<String> others) {
    List<String> left = new ArrayList<>(all);
    others.forEach(left::remove);
    return left;
  }

  private static String noLonger(String name, String verb, String value) {
    return name + " " + joined(verb, "no longer") + " " + value + ".";
  }

  /** {@code is led by} with {@code no longer} becomes {@code is no longer led by}. */
  private static String joined(String verb, String adverb) {
    for (String auxiliary : List.of("is", "are", "may")) {
      if (verb.equals(auxiliary) || verb.startsWith(auxiliary + " ")) {
        return (auxiliary + " " + adverb + verb.substring(auxiliary.length()));
      }
    }
    return adverb + " " + verb;
  }

  /** {@code 15 instead of 8 points}: what both end with is said once. */
  static String instead(String after, String before) {
    String[] is = after.split(" ");
    String[] was = before.split(" ");
    int same = 0;
    while (same + 1 < Math.min(is.length, was.length)
        && is[is.length - 1 - same].equals(was[was.length - 1 - same])) {
      same++;
    }
    boolean brief = is.length <= 4 && was.length <= 4;
    String first = brief ? String.join(" ", List.of(is).subList(0, is.length - same)) : after;
    return first + " instead of " + before;
  }
}
