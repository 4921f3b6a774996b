package dev.fullcourt.history.simulator;

import java.time.Instant;

/**
 * What to simulate.
 *
 * @param buyers how many buyers, visitors who never say who they are included; from 1 to 5 million
 * @param months how many months before {@code end}, from 1 to 60
 * @param seed the same seed, with the same other settings, gives the same files
 * @param end when the year ends; nothing is written that happened at or after it. Whole seconds
 */
public record SimulationSettings(int buyers, int months, long seed, Instant end) {

  /** More than any company has; beyond it names of accounts would repeat. */
  static final int MOST_BUYERS = 5_000_000;

  public SimulationSettings {
    if (buyers < 1 || buyers > MOST_BUYERS) {
      throw new IllegalArgumentException(
          "buyers must be from 1 to " + MOST_BUYERS + ", not " + buyers);
    }
    if (months < 1 || months > 60) {
      throw new IllegalArgumentException("months must be from 1 to 60, not " + months);
    }
    end = Instant.ofEpochSecond(end.getEpochSecond());
  }

  /** The demo: 2,000 buyers over twelve months. */
  public static SimulationSettings demo(Instant end) {
    return new SimulationSettings(2_000, 12, 1, end);
  }
}
