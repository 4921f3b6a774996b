package dev.fullcourt.engine.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The agreement of {@code playbooks/sketch.yaml} with one thing wrong at a time. Beside each
 * variant under {@code playbooks/wrong} lies what must be said of it, {@code line:column: words}.
 */
class WrongSketchTest {

  static Stream<Path> variants() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  void mistakeIsNamedAtItsPlaceAndNothingElseIs(Path variant) throws IOException {
    Path said = variant.resolveSibling(variant.getFileName().toString().replace(".yaml", ".txt"));
    List<String> mistakes = Written.mistakes(Files.readString(variant));
    assertThat(mistakes.stream().map(each -> each.substring("playbook.yaml:".length())))
        .as(variant.getFileName().toString())
        .containsExactlyElementsOf(Files.readAllLines(said));
  }

  @Test
  void thereAreAtLeastTwentyFive() throws IOException, URISyntaxException {
    assertThat(variants()).hasSizeGreaterThanOrEqualTo(25);
  }

  @Test
  void agreementsThatDoNotHoldTogetherAreAmongThem() throws IOException, URISyntaxException {
    assertThat(variants().map(file -> file.getFileName().toString().replace(".yaml", "")))
        .contains(
            "51-market-left-uncovered",
            "p01-play-recycles-where-it-may-not",
            "p03-play-in-a-circle-without-a-wait",
            "p04-wait-with-no-end",
            "28-sla-nothing-stops",
            "79-sla-no-event-can-stop",
            "p02-play-recycles-for-no-reason",
            "78-detour-nobody-comes-back-from");
    assertThat(variants().map(file -> file.getFileName().toString()))
        .as("of handoffs, routing, passes, plays and alerts alone")
        .filteredOn(name -> name.startsWith("p") || name.compareTo("51") >= 0)
        .hasSizeGreaterThanOrEqualTo(25);
  }

  @Test
  void detourNobodyComesBackFromIsRightWhereTheRoundEndsThere()
      throws IOException, URISyntaxException {
    String text =
        Files.readString(folder().resolve("78-detour-nobody-comes-back-from.yaml"))
            .replace(
                "reasons: [price, competitor, closed]",
                "outcome: lost, reasons: [price, competitor, closed]");
    assertThat(Written.read(text).cycle().find("churned")).isPresent();
  }

  @Test
  void withNothingWrongItIsAccepted() throws IOException, URISyntaxException {
    String text = Files.readString(folder().resolveSibling("sketch.yaml"));
    assertThat(Written.read(text).teamwork().slas()).hasSize(2);
  }

  private static Path folder() throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(WrongSketchTest.class.getResource("/playbooks/wrong")).toURI());
  }
}
