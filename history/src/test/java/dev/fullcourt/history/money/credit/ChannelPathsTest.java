package dev.fullcourt.history.money.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.history.measures.SharedData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * 10,000 paths of channels that led to 19,785 purchases: each model gives each channel what others
 * worked out for it.
 */
class ChannelPathsTest {

  private static final Instant BEGAN = Instant.parse("2026-01-01T00:00:00Z");

  /** A share is kept in millionths, so a channel may be off by less than one in all. */
  private static final double ROUNDED = 0.05;

  private final Map<String, Map<CreditModel, Double>> conversions = new HashMap<>();
  private final Map<String, Map<CreditModel, Double>> values = new HashMap<>();

  @Test
  void creditOfRealPathsIsWhatOthersWorkedOut() {
    SharedData data = SharedData.of("channelattribution");
    Credits credits = new Credits(List.of(playbook()));
    data.rows("PathData.csv", row -> share(credits, row));

    agree(
        data.answers("Conversions by channel"),
        conversions,
        List.of(
            CreditModel.FIRST_TOUCH,
            CreditModel.LAST_TOUCH,
            CreditModel.EVEN,
            CreditModel.POSITION),
        2);
    agree(
        data.answers("Value by channel"),
        values,
        List.of(CreditModel.FIRST_TOUCH, CreditModel.LAST_TOUCH, CreditModel.EVEN),
        1);
  }

  private static Playbook playbook() {
    String agreed =
        """
        playbook: Paths
        fiscal-year: { starts: 01-01, zone: UTC }
        teams:
          growth: { function: marketing, lead: chloe }
        cycle:
          stages:
            - { stage: aware, leads: marketing }
        """;
    return switch (PlaybookReader.read("paths.yaml", agreed)) {
      case Reading.Accepted accepted -> accepted.playbook();
      case Reading.Refused refused -> throw new AssertionError(refused.mistakes().toString());
    };
  }

  private void share(Credits credits, SharedData.Row row) {
    double bought = Double.parseDouble(row.get("total_conversions"));
    double value = Double.parseDouble(row.get("total_conversion_value"));
    List<Event> path = new ArrayList<>();
    for (String channel : row.get("path").split(" > ")) {
      Instant at = BEGAN.plusSeconds(path.size());
      path.add(
          new Event(
              path.size() + 1,
              "paths",
              "e" + path.size(),
              "b",
              null,
              "webinar_attended",
              at,
              at,
              at,
              Map.of("webinar", Value.of(channel))));
    }
    for (Share share : credits.of(path, BEGAN, BEGAN.plusSeconds(path.size()))) {
      if (share.kind() == CreditKind.PROGRAM) {
        for (CreditModel model : CreditModel.values()) {
          double part = share.by(model) / (double) Share.WHOLE;
          add(conversions, share.name(), model, part * bought);
          add(values, share.name(), model, part * value);
        }
      }
    }
  }

  private static void add(
      Map<String, Map<CreditModel, Double>> sums, String channel, CreditModel model, double more) {
    sums.computeIfAbsent(channel, each -> new HashMap<>()).merge(model, more, Double::sum);
  }

  private static void agree(
      List<List<String>> answers,
      Map<String, Map<CreditModel, Double>> found,
      List<CreditModel> columns,
      int first) {
    assertThat(answers).hasSize(13);
    for (List<String> row : answers.subList(1, answers.size())) {
      for (int i = 0; i < columns.size(); i++) {
        assertThat(found.get(row.getFirst()).get(columns.get(i)))
            .as("%s by %s", row.getFirst(), columns.get(i).word())
            .isCloseTo(Double.parseDouble(row.get(first + i)), within(ROUNDED));
      }
    }
  }
}
