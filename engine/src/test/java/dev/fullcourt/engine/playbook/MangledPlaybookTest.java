package dev.fullcourt.engine.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever is done to a document, reading it gives an answer and never an error. */
class MangledPlaybookTest {

  private static final long SEED = 20261123L;
  private static final int DOCUMENTS = 300;
  private static final List<String> SCRAPS =
      List.of(
          "",
          " ",
          "\n",
          ": ",
          "- ",
          "{",
          "}",
          "[",
          "]",
          "'",
          "\"",
          "#",
          "&a ",
          "*a",
          "|",
          ">",
          "\t",
          "null",
          "true",
          "-1",
          "1e999",
          ".inf",
          "0x1F",
          "😀",
          "\u0000",
          "\u2028",
          "any",
          "lost",
          "meets(MQL)",
          "event.type",
          "===",
          "(((",
          "\\",
          "--- ",
          "<<: ",
          "!!int ",
          "? ");

  @Test
  void everyDocumentGivesAnAnswer() {
    SplittableRandom random = new SplittableRandom(SEED);
    int accepted = 0;
    for (int i = 0; i < DOCUMENTS; i++) {
      String text = mangled(random);
      switch (PlaybookReader.read("mangled.yaml", text)) {
        case Reading.Accepted reading -> {
          accepted++;
          assertThat(reading.playbook().cycle().stages()).as(text).isNotEmpty();
        }
        case Reading.Refused reading ->
            assertThat(reading.mistakes())
                .as(text)
                .isNotEmpty()
                .allSatisfy(mistake -> {
                  assertThat(mistake.line()).isBetween(1, (int) text.lines().count() + 1);
                  assertThat(mistake.column()).isPositive();
                  assertThat(mistake.found()).isNotBlank();
                  assertThat(mistake.expected()).isNotBlank();
                });
      }
    }
    assertThat(accepted).isBetween(1, DOCUMENTS - 1);
  }

  private static String mangled(SplittableRandom random) {
    StringBuilder text = new StringBuilder(Written.RIGHT);
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      int start = random.nextInt(text.length());
      int end = Math.min(text.length(), start + random.nextInt(12));
      text.replace(start, end, SCRAPS.get(random.nextInt(SCRAPS.size())));
    }
    return text.toString();
  }
}
