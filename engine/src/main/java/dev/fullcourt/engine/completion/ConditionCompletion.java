package dev.fullcourt.engine.completion;

import dev.fullcourt.engine.completion.Candidate.Kind;
import dev.fullcourt.engine.condition.Dictionary;
import dev.fullcourt.engine.condition.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may be written next in a condition. */
final class ConditionCompletion {

  private static final Pattern PATH = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*$");
  private static final Pattern MEETS = Pattern.compile("\\bmeets\\(\\s*\\w*$");

  private static final int NEAR = 1_000;

  private static final List<Candidate> FUNCTIONS =
      List.of(
          function("meets(", "The definition of that name holds."),
          function("has(", "Whether it is known."),
          function("size(", "How many words in a list, how many letters in a text."),
          function("timestamp(", "A point in time, as in timestamp(\"2026-01-31T00:00:00Z\")."),
          Candidate.of("true", Kind.WORD, "Yes."),
          Candidate.of("false", Kind.WORD, "No."));

  private static final List<Candidate> OF_TEXT =
      List.of(
          function("startsWith(", "Whether the text begins so; upper and lower case differ."),
          function("endsWith(", "Whether the text ends so; upper and lower case differ."),
          function("contains(", "Whether it stands in the text; upper and lower case differ."),
          function("matches(", "Whether a regular expression is found in the text."),
          function("size()", "How many letters."));

  private final Dictionary dictionary;
  private final DeclaredNames names;

  ConditionCompletion(Dictionary dictionary, DeclaredNames names) {
    this.dictionary = dictionary;
    this.names = names;
  }

  /**
   * What may follow.
   *
   * @param typed how many of the last letters it takes the place of
   */
  record Next(int typed, List<Candidate> candidates) {}

  private static Candidate function(String call, String says) {
    String word = call.substring(0, call.indexOf('(')) + "()";
    return new Candidate(word, call, Kind.FUNCTION, says);
  }

  /**
   * What may follow.
   *
   * @param before the condition so far, as it is written in the document
   * @param after the rest of its line
   * @param quote in which quotes of the document it stands, or a blank
   */
  Next next(String before, String after, char quote) {
    ConditionText text = ConditionText.of(before, quote);
    int opened = text.opened();
    if (opened >= 0) {
      return new Next(
          text.length() - opened - 1,
          new ConditionWords(dictionary, names).within(last(text.upTo(opened)), after));
    }
    String last = last(before);
    if (MEETS.matcher(last).find()) {
      return new Next(
          last.substring(last.lastIndexOf('(') + 1).stripLeading().length(),
          names.of("definition").filter(each -> each.word().matches("\\w+")).toList());
    }
    Matcher path = PATH.matcher(last);
    String typed = path.find() ? path.group() : "";
    int dot = typed.lastIndexOf('.');
    return dot < 0
        ? new Next(typed.length(), start(typed))
        : new Next(typed.length() - dot - 1, below(typed.substring(0, dot)));
  }

  /** As much as patterns are looked for in; what decides stands near. */
  private static String last(String before) {
    return before.substring(Math.max(0, before.length() - NEAR));
  }

  /** The beginning of something: what a path may begin with, functions, and any field so called. */
  private List<Candidate> start(String typed) {
    List<Candidate> all = new ArrayList<>();
    Map<String, Candidate> roots = new LinkedHashMap<>();
    for (Field field : dictionary.fields().values()) {
      String root = field.root().word();
      roots.computeIfAbsent(root, r -> new Candidate(r, r + ".", Kind.FIELD, Meanings.ofRoot(r)));
    }
    all.addAll(roots.values());
    all.addAll(FUNCTIONS);
    if (typed.length() > 1) {
      dictionary.fields().values().forEach(field -> all.add(field(field.path(), field)));
    }
    return all;
  }

  /** What may follow a path and its dot. */
  private List<Candidate> below(String path) {
    List<Candidate> all = new ArrayList<>();
    Field itself = dictionary.fields().get(path);
    if (itself != null) {
      return itself.type() == Field.Type.TEXT ? OF_TEXT : List.of();
    }
    Map<String, Candidate> next = new LinkedHashMap<>();
    dictionary
        .fields()
        .forEach((full, field) -> {
          if (full.startsWith(path + ".")) {
            String rest = full.substring(path.length() + 1);
            int dot = rest.indexOf('.');
            String word = dot < 0 ? rest : rest.substring(0, dot);
            next.putIfAbsent(
                word,
                dot < 0 ? field(word, field) : new Candidate(word, word + ".", Kind.FIELD, ""));
          }
        });
    all.addAll(next.values());
    if (path.equals(Field.Root.BUYER.word())) {
      all.add(
          function(
              "count(", "How many events of a type this turn: count(\"page_viewed\", \"30d\")."));
    }
    return all;
  }

  private static Candidate field(String word, Field field) {
    String meaning = Meanings.ofField(field.path());
    String type =
        switch (field.type()) {
          case TEXT -> "text";
          case NUMBER -> "number";
          case WHOLE -> "whole number";
          case FLAG -> "yes or no";
          case TIME -> "point in time";
          case LIST -> "several words";
        };
    return Candidate.of(word, Kind.FIELD, meaning.isEmpty() ? type : type + ": " + meaning);
  }
}
