package dev.fullcourt.server.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet makes of a list: texts stay texts, instants are in UTC, nothing runs. */
class CsvTest {

  private static String written(@Nullable Object... values) {
    StringWriter to = new StringWriter();
    new Csv<@Nullable Object>("f", List.of(new Csv.Column<>("a value", value -> value)))
        .write(row -> List.of(values).forEach(row), new PrintWriter(to));
    return to.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        " =1+1",
        "   +1",
        "\t=1",
        "\r=1",
        "\n=1",
        "\u00a0=1",
        "\u3000@x",
        "\ufeff=1",
        "\u200b=1",
        "＝1+1",
        "－1",
        "\u0001=1",
        "\tplain",
      })
  void whatBeginsLikeAFormulaIsMadeAText(String text) {
    String line = written(text).substring("a value\r\n".length());
    assertThat(line.startsWith("'") || line.startsWith("\"'")).as(line).isTrue();
  }

  @Test
  void valuesAreWrittenAsWhatTheyAre() {
    assertThat(
            written(
                "plain",
                "Müller, \"Söhne\"",
                "two\nlines",
                new BigDecimal("-12000.50"),
                -3L,
                1.5e-7,
                40.0,
                true,
                false,
                Instant.parse("2026-03-31T09:00:00Z"),
                LocalDate.parse("2026-03-31")))
        .isEqualTo(
            """
            a value
            plain
            "Müller, ""Söhne""\"
            "two
            lines"
            -12000.50
            -3
            0.00000015
            40
            yes

            2026-03-31T09:00:00Z
            2026-03-31
            """
                .replace("\n", "\r\n")
                .replace("two\r\nlines", "two\nlines"));
  }
}
