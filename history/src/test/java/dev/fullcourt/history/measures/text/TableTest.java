package dev.fullcourt.history.measures.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void wordsStandLeftAndFiguresRight() {
    Table table =
        new Table(
            "Stages",
            List.of(Table.words("stage"), Table.figures("now"), Table.words("leads")),
            List.of(List.of("aware", "7", "sales"), List.of("café", "1234", "")));

    assertThat(table.text())
        .isEqualTo(
            """
            Stages
            stage   now  leads
            ─────  ────  ─────
            aware     7  sales
            café   1234
            """);
  }

  @Test
  void rowOfTheWrongLengthIsRefused() {
    assertThatThrownBy(
            () -> new Table("", List.of(Table.words("stage")), List.of(List.of("a", "b"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void unknownFigureIsADashAndNeverAZero() {
    assertThat(Cell.count(null)).isEqualTo("-");
    assertThat(Cell.percent(null)).isEqualTo("-");
    assertThat(Cell.time(null)).isEqualTo("-");
    assertThat(Cell.count(0)).isEqualTo("0");
    assertThat(Cell.percent(0.12345)).isEqualTo("12.35");
  }

  @Test
  void timeIsShownInTheUnitThatSuitsIt() {
    assertThat(Cell.time(334L)).isEqualTo("0.3 s");
    assertThat(Cell.time(90_000L)).isEqualTo("1.5 min");
    assertThat(Cell.time(47 * 3_600_000L)).isEqualTo("47.0 h");
    assertThat(Cell.time(48 * 3_600_000L)).isEqualTo("2.0 d");
  }
}
