package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.yaml.Yaml;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code data:} and {@code events:}: the words a playbook adds to the standard ones. */
final class VocabularyReader {

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Set<String> RESERVED = Set.of("in", "true", "false", "null");

  private static final Words TYPES =
      new Words("type", Arrays.stream(Field.Type.values()).map(Field.Type::word).toList());

  private final Qualification qualification;
  private final Mistakes mistakes;
  private final SequencedMap<String, Field> fields = StandardVocabulary.fields();
  private final SequencedMap<String, EventKind> events = StandardVocabulary.events();

  VocabularyReader(Qualification qualification, Mistakes mistakes) {
    this.qualification = qualification;
    this.mistakes = mistakes;
  }

  /** Whether a condition can ask for a field of that name. */
  static boolean isFieldName(String name) {
    return IDENTIFIER.matcher(name).matches() && !RESERVED.contains(name);
  }

  Vocabulary read(Yaml.Mapping playbook) {
    playbook.mapping("data").entries().forEach(this::readRoot);
    playbook.mapping("events").entries().forEach(this::readEvent);
    playbook.mapping("handoffs").entries().forEach(entry -> declareHandoff(entry.key()));
    QualificationReader.declare(qualification, fields);
    return new Vocabulary(events, fields);
  }

  private void readRoot(Yaml.Entry root) {
    boolean known = List.of("event", "person", "account", "opportunity").contains(root.key());
    if (known && root.value() instanceof Yaml.Mapping declared) {
      declared.entries().forEach(field -> readField(root.key(), field));
    }
  }

  private void readField(String root, Yaml.Entry entry) {
    if (!isFieldName(entry.key())) {
      mistakes.add(
          entry.place(),
          "`" + entry.key() + "` cannot be the name of a field",
          "letters, digits and underscores, not beginning with a digit");
      return;
    }
    String path = root + "." + entry.key();
    Field field = StandardVocabulary.field(path, type(entry.value()));
    Field standard = fields.get(path);
    if (standard != null && standard.type() != field.type()) {
      mistakes.add(
          entry.value().place(),
          "`" + path + "` is a standard field and cannot be " + field.type().word(),
          standard.type().word() + ", or another name");
      return;
    }
    fields.put(path, field);
  }

  /** The type written. One misspelt is reported by the schema; here the likeliest stands in. */
  private static Field.Type type(Yaml written) {
    String word = written.asScalar().map(Yaml.Scalar::text).flatMap(TYPES::nearest).orElse("text");
    return Field.Type.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private void readEvent(Yaml.Entry entry) {
    String type = entry.key();
    if (type.isBlank() || !type.equals(type.strip())) {
      mistakes.add(entry.place(), "an event type without a name", "a name for the event type");
      return;
    }
    EventKind kind =
        switch (entry.value()) {
          case Yaml.Mapping written ->
              new EventKind(
                  type,
                  text(written, "says").orElse(type),
                  text(written, "by").orElse("buyer"),
                  text(written, "channel").orElse(null),
                  countsAs(written));
          case Yaml.Scalar says -> new EventKind(type, says.text(), "buyer", null);
          case Yaml.Sequence none -> new EventKind(type, type, "buyer", null);
        };
    events.put(type, kind);
  }

  /** Neither a machine nor the buyer makes an attempt of ours; a buyer takes part in talking. */
  private @Nullable Contact countsAs(Yaml.Mapping written) {
    Optional<Yaml.Scalar> word = written.findScalar("counts-as");
    Optional<Contact> contact = word.map(Yaml.Scalar::text).flatMap(Contact::ofWord);
    String by = text(written, "by").orElse("buyer");
    boolean ours = HeadReader.FUNCTIONS.contains(by);
    boolean talking = by.equals("buyer") && contact.equals(Optional.of(Contact.CONVERSATION));
    if (contact.isPresent() && !ours && !talking) {
      mistakes.add(
          word.orElseThrow().place(),
          "`" + word.get().text() + "`, but it is done by the " + by,
          "`by` with one of "
              + String.join(", ", HeadReader.FUNCTIONS)
              + "; what a system does is no contact, and a buyer makes no attempt");
      return null;
    }
    return contact.orElse(null);
  }

  private static Optional<String> text(Yaml.Mapping mapping, String key) {
    return mapping.findScalar(key).map(Yaml.Scalar::text);
  }

  /** What became of a handoff can be asked for under its name. */
  private void declareHandoff(String name) {
    if (IDENTIFIER.matcher(name).matches()) {
      for (String state : List.of("offered", "accepted", "rejected")) {
        String path = Field.Root.HANDOFF.name().toLowerCase(Locale.ROOT) + "." + name + "." + state;
        fields.put(path, StandardVocabulary.field(path, Field.Type.FLAG));
      }
    }
  }
}
