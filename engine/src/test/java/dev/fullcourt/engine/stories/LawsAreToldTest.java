package dev.fullcourt.engine.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each law of what the playbook means is told by a story or a test that is there. */
class LawsAreToldTest {

  private static final Pattern ROW = Pattern.compile("\\| ([0-9]+) \\| ([^|]*) \\|");
  private static final Pattern NAME = Pattern.compile("(S[0-9]{2})|`(\\w+Test)`");

  @Test
  void everyLawHasAStoryAndEveryStoryOfTheTableIsThere() throws IOException {
    Set<String> tests = tests();
    Map<Integer, List<String>> told = table();

    assertThat(told.keySet())
        .containsExactlyElementsOf(IntStream.rangeClosed(22, 37).boxed().toList());
    told.forEach((law, names) -> {
      assertThat(names).as("law %d", law).isNotEmpty();
      assertThat(names)
          .as("law %d", law)
          .allSatisfy(name -> assertThat(tests).contains(name));
    });
    assertThat(told.values().stream().flatMap(List::stream).filter(LawsAreToldTest::isStory))
        .as("stories of these laws")
        .hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void numbersOfStoriesAreTheirOwn() throws IOException {
    assertThat(files().filter(name -> name.startsWith("S") && name.contains("_")))
        .extracting(name -> name.substring(0, 3))
        .doesNotHaveDuplicates();
  }

  private static boolean isStory(String name) {
    return name.matches("S[0-9]{2}");
  }

  /** The rows below the headline of the table, by law. */
  private static Map<Integer, List<String>> table() throws IOException {
    String text = Files.readString(root().resolve("docs/semantics.md"));
    String table = text.substring(text.indexOf("| law | stories and tests |"));
    Map<Integer, List<String>> told = new TreeMap<>();
    for (Matcher row = ROW.matcher(table); row.find(); ) {
      List<String> names =
          NAME.matcher(row.group(2))
              .results()
              .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
              .toList();
      told.put(Integer.parseInt(row.group(1)), names);
    }
    return told;
  }

  /** Every test of the project; stories by their number too. */
  private static Set<String> tests() throws IOException {
    return files()
        .flatMap(name ->
            name.matches("S[0-9]{2}_.*") ? Stream.of(name, name.substring(0, 3)) : Stream.of(name))
        .collect(Collectors.toSet());
  }

  private static Stream<String> files() throws IOException {
    List<String> names;
    try (Stream<Path> modules =
        Stream.of("engine", "history", "server")
            .map(module -> root().resolve(module).resolve("src/test/java"))) {
      names =
          modules
              .flatMap(LawsAreToldTest::walk)
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Test.java"))
              .map(name -> name.replace(".java", ""))
              .toList();
    }
    return names.stream();
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The folder that holds the project: the nearest one upward with the Maven wrapper. */
  private static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("mvnw"))) {
      at = java.util.Objects.requireNonNull(at.getParent(), "no mvnw above");
    }
    return at;
  }
}
