package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.yaml.Place;
import dev.fullcourt.engine.yaml.Yaml;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Reads {@code qualification:}, the questions a team asks, and makes fields of them. */
final class QualificationReader {

  private final Mistakes mistakes;

  QualificationReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** The methods of the playbook, then the built-in ones it does not define anew. */
  Qualification read(Yaml.Mapping playbook) {
    SequencedMap<String, SequencedMap<String, String>> methods = new LinkedHashMap<>();
    for (Yaml.Entry method : playbook.mapping("qualification").entries()) {
      if (isFieldName(method.key(), method.place())) {
        methods.put(method.key(), questions(method.value()));
      }
    }
    BuiltInMethods.all().forEach(methods::putIfAbsent);
    return new Qualification(methods);
  }

  /** What conditions may ask: how many answers are what, and what each answer is. */
  static void declare(Qualification qualification, Map<String, Field> fields) {
    qualification
        .methods()
        .forEach((method, questions) -> {
          String path = Field.Root.QUALIFICATION.word() + "." + method + ".";
          for (String answer : Qualification.ANSWERS) {
            fields.put(path + answer, StandardVocabulary.field(path + answer, Field.Type.WHOLE));
          }
          for (String question : questions.keySet()) {
            fields.put(path + question, StandardVocabulary.field(path + question, Field.Type.TEXT));
          }
        });
  }

  /** For the field of each question, what its answer can be. */
  static Map<String, Words> words(Qualification qualification) {
    Map<String, Words> words = new HashMap<>();
    qualification
        .methods()
        .forEach((method, questions) ->
            questions
                .keySet()
                .forEach(question ->
                    words.put(
                        Field.Root.QUALIFICATION.word() + "." + method + "." + question,
                        new Words("answer", Qualification.ANSWERS))));
    return words;
  }

  private SequencedMap<String, String> questions(Yaml written) {
    SequencedMap<String, String> questions = new LinkedHashMap<>();
    for (Yaml item : written.items()) {
      item.asScalar()
          .filter(question -> isQuestion(question.text(), question.place(), questions))
          .ifPresent(question -> questions.put(question.text(), question.text().replace('_', ' ')));
    }
    for (Yaml.Entry question : written.asMapping().orElse(Yaml.Mapping.EMPTY).entries()) {
      if (isQuestion(question.key(), question.place(), questions)) {
        String asks = question.value().asScalar().map(Yaml.Scalar::text).orElse(question.key());
        questions.put(question.key(), asks);
      }
    }
    return questions;
  }

  private boolean isQuestion(String name, Place place, SequencedMap<String, String> before) {
    if (Qualification.ANSWERS.contains(name)) {
      mistakes.add(
          place,
          "a question called `" + name + "`, which is what an answer can be",
          "another name for the question, for example `need`");
      return false;
    }
    if (before.containsKey(name)) {
      mistakes.add(place, "the question `" + name + "` twice", "each question once");
      return false;
    }
    return isFieldName(name, place);
  }

  private boolean isFieldName(String name, Place place) {
    boolean right = VocabularyReader.isFieldName(name);
    if (!right) {
      mistakes.add(
          place,
          "`" + name + "` cannot be asked for in a condition",
          "letters, digits and underscores, not beginning with a digit");
    }
    return right;
  }
}
