package dev.fullcourt.engine.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fullcourt.engine.yaml.Place;
import dev.fullcourt.engine.yaml.Spot;
import dev.fullcourt.engine.yaml.Yaml;
import dev.fullcourt.engine.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A whole playbook, asked about everywhere: every answer is one, and what stands there is in it.
 */
class SketchCompletionTest {

  private static final long SEED = 20261126L;

  /** A path of a condition that ends in a field. */
  private static final Pattern FIELD =
      Pattern.compile("\\b(?:person|account|buyer|event|score|opportunity|market)\\.([a-z_]+)\\b");

  private static final Pattern COUNTED = Pattern.compile("count\\(\"([a-z_]+)\"");

  private record Word(int start, String word) {}

  @Test
  void everyCursorPositionIsAnswered() throws IOException {
    String text = sketch();
    List<Long> nanos = new ArrayList<>();
    for (int cursor = 0; cursor <= text.length(); cursor++) {
      long start = System.nanoTime();
      Completion whole = Completer.complete(text, cursor);
      nanos.add(System.nanoTime() - start);
      assertThat(whole.start()).isBetween(0, cursor);
      assertThat(whole.end()).isBetween(cursor, text.length());
      if (cursor % 7 == 0) {
        String cut = text.substring(0, cursor);
        assertThat(Completer.complete(cut, cursor).end()).isEqualTo(cursor);
      }
    }
    nanos.sort(null);
    System.out.printf(
        "%,d cursors: half answered within %.2f ms, 99 in 100 within %.2f ms%n",
        nanos.size(), nanos.get(nanos.size() / 2) / 1e6, nanos.get(nanos.size() * 99 / 100) / 1e6);
  }

  /** Each word is cut down to its first letter, which breaks the document, and asked for. */
  @Test
  void whatStandsThereIsAmongWhatIsOffered() throws IOException {
    String text = sketch();
    List<Word> words = new ArrayList<>();
    Yaml root = YamlReader.read(text).root().orElseThrow();
    collect(root, List.of(), text, words);
    for (Pattern pattern : List.of(FIELD, COUNTED)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        words.add(new Word(matcher.start(1), matcher.group(1)));
      }
    }
    List<String> missed = new ArrayList<>();
    for (Word word : words) {
      int cursor = word.start() + 1;
      String broken =
          text.substring(0, cursor) + text.substring(word.start() + word.word().length());
      boolean offered =
          Completer.complete(broken, cursor).candidates().stream()
              .anyMatch(each -> each.word().replace("()", "").equals(word.word()));
      if (!offered) {
        missed.add(word.word() + " at " + word.start());
      }
    }
    double recall = 1 - (double) missed.size() / words.size();
    System.out.printf(
        "%d keys, names and fields, %.1f %% offered by their first letter; missed: %s%n",
        words.size(), 100 * recall, missed);
    assertThat(words).hasSizeGreaterThan(200);
    assertThat(recall).isGreaterThan(0.95);
  }

  @Test
  void mangledDocumentsAreAnsweredToo() throws IOException {
    String text = sketch();
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> scraps =
        List.of(
            "", "{", "[", "}", "]", "'", "\"", "\n", "- ", ": ", "#", "|", "\t", "\\", "\u0000",
            "😀");
    for (int i = 0; i < 500; i++) {
      StringBuilder mangled = new StringBuilder(text);
      for (int j = 0; j < 4; j++) {
        int start = random.nextInt(mangled.length());
        int end = Math.min(mangled.length(), start + random.nextInt(30));
        mangled.replace(start, end, scraps.get(random.nextInt(scraps.size())));
      }
      int cursor = random.nextInt(mangled.length() + 1);
      Completion completion = Completer.complete(mangled.toString(), cursor);
      assertThat(completion.end()).isBetween(cursor, mangled.length());
    }
    for (String scrap : scraps) {
      String many = (scrap + "\n").repeat(100_000) + "x: 'a" + scrap.repeat(100_000);
      assertThat(Completer.complete(many, many.length()).candidates()).isNotNull();
    }
  }

  /** Keys the schema names, and single words at places where names or agreed words stand. */
  private static void collect(Yaml yaml, List<Spot.Step> path, String text, List<Word> words) {
    switch (yaml) {
      case Yaml.Mapping mapping ->
          mapping
              .entries()
              .forEach(entry -> {
                boolean known =
                    SchemaPlace.at(path).keys(Set.of()).stream()
                        .anyMatch(key -> key.word().equals(entry.key()));
                if (known) {
                  words.add(new Word(offset(text, entry.place()), entry.key()));
                }
                collect(entry.value(), longer(path, entry.key()), text, words);
              });
      case Yaml.Sequence sequence -> {
        int index = 0;
        for (Yaml item : sequence.items()) {
          List<Spot.Step> longer = new ArrayList<>(path);
          longer.add(new Spot.Step.Item(index++));
          collect(item, longer, text, words);
        }
      }
      case Yaml.Scalar scalar -> {
        SchemaPlace place = SchemaPlace.at(path);
        boolean named = !place.names().isEmpty() || !place.words().isEmpty();
        boolean written = text.startsWith(scalar.text(), offset(text, scalar.place()));
        boolean expression =
            scalar.text().matches(".*[=<>&\"(].*") || scalar.text().matches(".*\\..*\\..*");
        if (named && written && !expression && !place.names().equals(Set.of("condition"))) {
          words.add(new Word(offset(text, scalar.place()), scalar.text()));
        }
      }
    }
  }

  private static List<Spot.Step> longer(List<Spot.Step> path, String key) {
    List<Spot.Step> longer = new ArrayList<>(path);
    longer.add(new Spot.Step.Key(key));
    return longer;
  }

  private static int offset(String text, Place place) {
    String before =
        String.join("\n", Arrays.asList(text.split("\n", -1)).subList(0, place.line() - 1));
    return (place.line() == 1 ? 0 : before.length() + 1) + place.column() - 1;
  }

  /** The sketch that lies beside the project or above it. */
  private static String sketch() throws IOException {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path sketch = at.resolve("shared/playbook-sketch.yaml");
      if (Files.exists(sketch)) {
        return Files.readString(sketch);
      }
    }
    assumeTrue(false, "no sketch of a playbook beside the project or above it");
    return "";
  }
}
