package dev.fullcourt.server.pipeline;

import dev.fullcourt.history.money.credit.Behind;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Addresses of the pipeline. */
public final class PipelineAddress {

  private PipelineAddress() {}

  /**
   * The table of everybody's that are open.
   *
   * @param behind what is behind them, or null for whatever it is
   * @param stalled only those that are
   */
  public static String open(@Nullable Behind behind, boolean stalled) {
    SequencedMap<String, String> words = new LinkedHashMap<>();
    words.put("owner", PipelineFilter.ALL);
    words.put("view", "table");
    if (behind != null) {
      words.put(PipelineFilter.word(behind), PipelineFilter.value(behind));
    }
    if (stalled) {
      words.put("stalled", "yes");
    }
    return Look.address("/pipeline", words);
  }
}
