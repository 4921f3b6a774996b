package dev.fullcourt.server.buyers.storage;

import dev.fullcourt.engine.decision.Cause;
import dev.fullcourt.engine.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads decisions back from the text a ledger keeps of them. */
final class LedgerRow {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private LedgerRow() {}

  /** The decision, when it is one by which a stage was entered. */
  static Optional<Decision.StageEntered> readStageEntered(String body) {
    JsonNode row = MAPPER.readTree(body);
    if (!row.path("kind").asString("").equals("stage_entered")) {
      return Optional.empty();
    }
    return Optional.of(
        new Decision.StageEntered(
            row.required("position").longValue(),
            Instant.parse(row.required("at").stringValue()),
            cause(row),
            row.required("stage").stringValue(),
            text(row, "from"),
            BuyerParts.move(row.required("move").stringValue()),
            texts(row.path("skipped")),
            row.required("arm").stringValue(),
            row.required("round").intValue(),
            text(row, "reason")));
  }

  private static Cause cause(JsonNode row) {
    String timer = text(row, "timer");
    Cause.Trigger trigger =
        timer == null
            ? new Cause.Trigger.ByEvent(row.required("event").longValue())
            : new Cause.Trigger.ByTimer(timer);
    List<Cause.Points> points = new ArrayList<>();
    for (JsonNode each : row.path("points")) {
      points.add(
          new Cause.Points(
              each.required(0).stringValue(),
              each.required(1).stringValue(),
              each.required(2).intValue(),
              each.required(3).doubleValue()));
    }
    return new Cause(
        trigger,
        row.required("rule").stringValue(),
        row.required("playbook").intValue(),
        new Cause.Score(
            row.required("fit").doubleValue(), row.required("interest").doubleValue(), points));
  }

  private static @Nullable String text(JsonNode row, String name) {
    JsonNode value = row.get(name);
    return value == null || value.isNull() ? null : value.stringValue();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.stringValue()));
    return texts;
  }
}
