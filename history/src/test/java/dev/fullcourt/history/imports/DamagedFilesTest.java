package dev.fullcourt.history.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.history.imports.mapping.MappingReader;
import dev.fullcourt.history.imports.mapping.MappingReading;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a file is damaged, nothing stops and every row is accounted for. */
class DamagedFilesTest {

  private static final Instant LATEST = Instant.parse("2024-06-01T00:00:00Z");

  private static final String MAPPING =
      """
      mapping: Visits
      source: web
      files:
        visits:
          file: visits.csv
          person: "{email}"
          only: { path: { not: /internal } }
          becomes:
            - event: page_viewed
              id: "{id}"
              time: "{at}"
              properties: { path: "{path}", seconds: { number: "{seconds}" } }
            - event: form_sent
              only: { form: not blank }
              id: "{id}/form"
              time: "{at}"
      """;

  /** What damage is made of: everything that means something to CSV, and some that never should. */
  private static final byte[] BITS = "\"\",;\n\r\0\u00e9x\ufeff{}".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  /**
   * Of 100 MB in one line, and of a line in another encoding, the reject file tells; rows around
   * them are taken.
   */
  @Test
  void aLineWithoutEndAndOneInAnotherEncodingAreRejectsAndNothingMore() throws IOException {
    Path path = folder.resolve("visits.csv");
    byte[] much = new byte[1_000_000];
    Arrays.fill(much, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(path)) {
      out.write("id,email,at,path,seconds,form\n".getBytes(StandardCharsets.UTF_8));
      out.write("1,a@b.example,2024-01-01T00:00:00Z,/,1,\n".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 100; i++) {
        out.write(much);
      }
      out.write(
          "\n3,c@b.example,2024-01-01T00:00:00Z,/\u00fc,1,\n"
              .getBytes(StandardCharsets.ISO_8859_1));
      out.write("4,d@b.example,2024-01-01T00:00:00Z,/,1,\n".getBytes(StandardCharsets.UTF_8));
    }
    MappingReading reading = MappingReader.read("m.yaml", MAPPING);
    Collected sink = new Collected();

    Importer.read(((MappingReading.Accepted) reading).mapping(), List.of(path), LATEST, sink);

    assertThat(sink.rejects.stream().map(each -> each.origin().row() + " " + each.reason()))
        .containsExactly(
            "3 the line is longer than 10 MB; is the file CSV?",
            "4 byte 0xFC in `path` is not UTF-8; in windows-1252 it is `ü`: if that is right, say"
                + " `encoding: windows-1252` in the mapping, else repair the row");
    assertThat(sink.drafts).hasSize(2);
  }

  @Test
  void acceptedRejectedAndLeftOutAddUpHoweverAFileIsDamaged() throws IOException {
    MappingReading reading = MappingReader.read("m.yaml", MAPPING);
    assertThat(reading).isInstanceOf(MappingReading.Accepted.class);
    long spoilt = 0;
    for (long seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] bytes = damaged(random, file(random, 40), random.nextInt(12));
      Path path = Files.write(folder.resolve("visits.csv"), bytes);
      Collected sink = new Collected();

      Outcome outcome =
          Importer.read(((MappingReading.Accepted) reading).mapping(), List.of(path), LATEST, sink);

      if (outcome instanceof Outcome.Finished finished) {
        Set<Draft.Origin> taken = origins(sink.drafts.stream().map(Draft::origin));
        Set<Draft.Origin> rejected = origins(sink.rejects.stream().map(Collected.Reject::origin));
        Set<Draft.Origin> leftOut = origins(sink.rows.stream());
        leftOut.removeAll(taken);
        leftOut.removeAll(rejected);
        assertThat(sink.rows).as("seed %d", seed).doesNotHaveDuplicates().containsAll(taken);
        assertThat(sink.rejects).as("seed %d", seed).hasSameSizeAs(rejected);
        assertThat(taken).as("seed %d", seed).noneMatch(rejected::contains);
        assertThat(sink.rejects).as("seed %d", seed).allMatch(r -> !r.reason().isBlank());
        assertThat(finished)
            .as("seed %d", seed)
            .isEqualTo(
                new Outcome.Finished(
                    sink.rows.size(),
                    taken.size(),
                    rejected.size(),
                    leftOut.size(),
                    sink.drafts.size()));
        spoilt += finished.rejected();
      }
    }
    assertThat(spoilt).isGreaterThan(300);
  }

  @Test
  void wholeFileLosesNothing() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    Path path = Files.writeString(folder.resolve("visits.csv"), file(random, 500));
    MappingReading reading = MappingReader.read("m.yaml", MAPPING);
    assertThat(reading).isInstanceOf(MappingReading.Accepted.class);
    Collected sink = new Collected();

    Outcome outcome =
        Importer.read(((MappingReading.Accepted) reading).mapping(), List.of(path), LATEST, sink);

    assertThat(sink.rejects).isEmpty();
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Finished.class,
            finished -> {
              assertThat(finished.rows()).isEqualTo(500);
              assertThat(finished.leftOut()).isBetween(1L, 499L);
            });
  }

  @Test
  void bytesThatAreNoLettersLoseNoRow() throws IOException {
    MappingReading reading = MappingReader.read("m.yaml", MAPPING);
    assertThat(reading).isInstanceOf(MappingReading.Accepted.class);
    SplittableRandom random = new SplittableRandom(2);
    byte[] bytes = file(random, 500).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 100; i++) {
      int at = 40 + random.nextInt(bytes.length - 40);
      boolean plain = bytes[at] >= '0' && bytes[at] <= '9';
      bytes[at] = plain ? (byte) random.nextInt(0x80, 0x100) : bytes[at];
    }
    Path path = Files.write(folder.resolve("visits.csv"), bytes);
    Collected sink = new Collected();

    Importer.read(((MappingReading.Accepted) reading).mapping(), List.of(path), LATEST, sink);

    assertThat(sink.rows).hasSize(500);
    assertThat(sink.rejects)
        .hasSizeBetween(20, 100)
        .allMatch(reject -> reject.reason().contains("is not UTF-8"));
  }

  private static Set<Draft.Origin> origins(Stream<Draft.Origin> all) {
    return all.collect(Collectors.toCollection(HashSet::new));
  }

  private static String file(SplittableRandom random, int rows) {
    return IntStream.range(0, rows)
        .mapToObj(i -> row(random, i))
        .collect(Collectors.joining("", "id,email,at,path,seconds,form\n", ""));
  }

  private static String row(SplittableRandom random, int number) {
    String path =
        random.nextInt(10) == 0
            ? "/internal"
            : "\"/a,b\"\"c" + (random.nextInt(5) == 0 ? "\n" : "") + "\"";
    return "%d,p%d@x.com,2024-01-%02dT10:00:00Z,%s,%d,%s%n"
        .formatted(
            number,
            random.nextInt(20),
            1 + random.nextInt(31),
            path,
            random.nextInt(500),
            random.nextBoolean() ? "demo" : "");
  }

  /** Bytes changed, dropped and added at random places, and perhaps the end cut off. */
  private static byte[] damaged(SplittableRandom random, String text, int times) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < times; i++) {
      int at = random.nextInt(bytes.length);
      byte bit =
          random.nextInt(4) == 0 ? (byte) random.nextInt(256) : BITS[random.nextInt(BITS.length)];
      int kept = random.nextInt(3);
      byte[] next = new byte[bytes.length + kept - 1];
      System.arraycopy(bytes, 0, next, 0, at);
      if (kept > 0) {
        next[at] = bit;
      }
      System.arraycopy(bytes, at + 1, next, at + kept, bytes.length - at - 1);
      if (kept == 2) {
        next[at + 1] = bytes[at];
      }
      bytes = next;
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)) : bytes;
  }
}
