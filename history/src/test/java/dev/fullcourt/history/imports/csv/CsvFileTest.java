package dev.fullcourt.history.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

  private static final Charset WESTERN = Charset.forName("windows-1252");

  @TempDir Path folder;

  private List<String> read(byte[] bytes) throws IOException, NotReadable {
    return read(bytes, StandardCharsets.UTF_8);
  }

  private List<String> read(String text) throws IOException, NotReadable {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The rows, each as its number and its fields, or as its number and why it is damaged. */
  private List<String> read(byte[] bytes, Charset encoding) throws IOException, NotReadable {
    Path path = Files.write(folder.resolve("data.csv"), bytes);
    List<String> rows = new ArrayList<>();
    try (CsvFile file = CsvFile.open(path, encoding, null, List.of("id", "name"))) {
      rows.add(String.join("|", file.header()));
      for (CsvRow row = file.next(); row != null; row = file.next()) {
        rows.add(
            switch (row) {
              case CsvRow.Fields fields -> row.row() + " " + String.join("|", fields.fields());
              case CsvRow.Damaged damaged -> row.row() + " ! " + damaged.reason();
            });
      }
    }
    return rows;
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void byteOrderMarkAndCrlfAndTrailingEmptyColumn() throws Exception {
    assertThat(read("\ufeffid,name,\r\n1,Ana,\r\n2,Jonas\r\n"))
        .containsExactly("id|name|", "2 1|Ana|", "3 2|Jonas");
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t', '|'})
  void separatorIsToldFromTheHeader(char separator) throws Exception {
    assertThat(read("id,name\n1,\"a,b\"\n".replace(',', separator).replace("a" + separator, "a,")))
        .containsExactly("id|name", "2 1|a,b");
  }

  @Test
  void separatorIsTheOneThatGivesTheColumnsTheMappingWants() throws Exception {
    assertThat(read("id;name;note, with, many, commas\n1;Ana;x\n"))
        .containsExactly("id|name|note, with, many, commas", "2 1|Ana|x");
    assertThat(read("sep=;\nid;name\n1;Ana\n")).containsExactly("id|name", "3 1|Ana");
  }

  @Test
  void quotedFieldsMayHoldSeparatorsQuotesAndLines() throws Exception {
    assertThat(read("id,name\n1,\"a \"\"b\"\", c\"\n2,\"two\nlines\"\n\n3,5\" pipe\n"))
        .containsExactly("id|name", "2 1|a \"b\", c", "3 2|two\nlines", "5 3|5\" pipe");
  }

  @Test
  void packedFilesAreReadDirectly() throws Exception {
    assertThat(read(gzip("id,name\n1,Ana\n"))).containsExactly("id|name", "2 1|Ana");
  }

  @Test
  void packedFileThatEndsTooSoonKeepsWhatCameBefore() throws Exception {
    StringBuilder text = new StringBuilder("id,name\n");
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 20_000; i++) {
      text.append(i).append(',').append(random.nextLong()).append('\n');
    }
    byte[] whole = gzip(text.toString());

    List<String> rows = read(Arrays.copyOf(whole, whole.length / 2));

    assertThat(rows).hasSizeBetween(5_000, 15_000);
    assertThat(rows.getLast()).contains("! the file is damaged from here on").contains("fetch it");
    assertThat(rows.subList(0, rows.size() - 1)).noneMatch(row -> row.contains("!"));
  }

  @Test
  void badByteSpoilsItsRowOnly() throws Exception {
    List<String> rows = read("id,name\n1,Ana\n2,René\n3,Jonas\n".getBytes(WESTERN));

    assertThat(rows).hasSize(4).startsWith("id|name", "2 1|Ana").endsWith("4 3|Jonas");
    assertThat(rows.get(2))
        .isEqualTo(
            "3 ! byte 0xE9 in `name` is not UTF-8; in windows-1252 it is `é`: if that is right, "
                + "say `encoding: windows-1252` in the mapping, else repair the row");
  }

  @Test
  void givenEncodingIsUsed() throws Exception {
    assertThat(read("id,name\n1,René €\n".getBytes(WESTERN), WESTERN))
        .containsExactly("id|name", "2 1|René €");
    assertThat(
            read("id,name\n1,René 😀\n".getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16))
        .containsExactly("id|name", "2 1|René 😀");
    assertThat(read("id,name\n1,😀\n")).containsExactly("id|name", "2 1|😀");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void otherEncodingIsNamed(String encoding) {
    byte[] bytes = "id,name\n1,Ana\n".getBytes(Charset.forName(encoding));

    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(NotReadable.class)
        .hasMessageContaining("UTF-16")
        .hasMessageContaining("encoding: UTF-16");
  }

  @Test
  void whatIsNoTextIsNamed() {
    assertThatThrownBy(() -> read("PK\u0003\u0004 and so on")).hasMessageContaining("spreadsheet");
    assertThatThrownBy(() -> read("%PDF-1.7")).hasMessageContaining("PDF");
    assertThatThrownBy(() -> read("")).hasMessageContaining("empty");
    assertThatThrownBy(() -> read("\n1,2\n")).hasMessageContaining("first line is blank");
    assertThatThrownBy(() -> read("id,\"name\n1,2\n")).hasMessageContaining("header");
    assertThatThrownBy(() -> read(new byte[] {0x1f, (byte) 0x8b, 8, 0}))
        .hasMessageContaining("gzip");
    assertThatThrownBy(() -> read("id,naïve\n".getBytes(WESTERN)))
        .hasMessageContaining("in the header byte 0xEF");
  }

  @Test
  void raggedRowsAreRejectedUnlessOnlyBlanksAreTooMany() throws Exception {
    assertThat(read("id,name,city\n1,Ana\n2,Ana,Rome,,\n3,A,B,C\n"))
        .containsExactly(
            "id|name|city",
            "2 ! it has 2 fields where the header has 3; a `,` is missing, or a line break within"
                + " a field is not in quotes",
            "3 2|Ana|Rome",
            "4 ! it has 4 fields where the header has 3; put a field that contains `,` in quotes");
  }

  @Test
  void quoteThatIsNotClosedSwallowsNoOtherRow() throws Exception {
    List<String> rows = read("id,name\n1,\"Ana\n2,Jonas\n3,\"Chloe\"\n4,Mia\n");

    assertThat(rows.get(1)).startsWith("2 ! a quote (\") in it is not closed");
    assertThat(rows.subList(2, 5)).containsExactly("3 2|Jonas", "4 3|Chloe", "5 4|Mia");
  }

  @Test
  void rowsAfterManyLinesInQuotesSayTheirLine() throws Exception {
    assertThat(read("id,name\n1,\"a\nb\nc\"\n2\n").getLast())
        .startsWith("3 !")
        .endsWith("(line 5 of the file)");
  }

  @Test
  void nulIsRejected() throws Exception {
    assertThat(read("id,name\n1,A\0na\n2,Mia\n"))
        .containsExactly(
            "id|name", "2 ! there is a NUL character in `name`; take it out", "3 2|Mia");
  }

  @Test
  void endlessLineIsRejectedAndTheNextIsRead() throws Exception {
    String text = "id,name\n1," + "x".repeat(10_000_001) + "\n2,Mia\n";

    assertThat(read(text))
        .containsExactly(
            "id|name", "2 ! the line is longer than 10 MB; is the file CSV?", "3 2|Mia");
  }

  @Test
  void endlessQuotedFieldIsRejectedAndTheNextRowsAreRead() throws Exception {
    String text = "id,name\n1,\"" + "2,Mia\n".repeat(12_000);

    List<String> rows = read(text);

    assertThat(rows).hasSize(12_001);
    assertThat(rows.stream().filter(row -> row.contains("!"))).hasSize(1);
  }

  @Test
  void moreFieldsThanAnyoneNeedsAreRejected() throws Exception {
    assertThat(read("id,name\n" + ",".repeat(100_000) + "\n2,Mia\n"))
        .containsExactly("id|name", "2 ! it has far too many fields", "3 2|Mia");
  }

  @Test
  void whateverIsWrittenIsReadBack() throws Exception {
    SplittableRandom random = new SplittableRandom(11);
    String letters = "ab\"\",;\n \tü😀'";
    for (int round = 0; round < 200; round++) {
      StringWriter text = new StringWriter();
      List<String> expected = new ArrayList<>(List.of("id|name|city"));
      try (CsvWriter writer = CsvWriter.builder().build(text)) {
        writer.writeRecord("id", "name", "city");
        for (int row = 2; row < 30; row++) {
          List<String> fields = List.of(row + "", words(random, letters), words(random, letters));
          writer.writeRecord(fields);
          expected.add(row + " " + String.join("|", fields));
        }
      }
      assertThat(read(text.toString())).isEqualTo(expected);
    }
  }

  private static String words(SplittableRandom random, String letters) {
    int[] points = letters.codePoints().toArray();
    StringBuilder words = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      words.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return words.toString();
  }
}
