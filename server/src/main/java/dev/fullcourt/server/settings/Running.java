package dev.fullcourt.server.settings;

import java.util.List;

/**
 * How the installation is run, for who runs it; each line only for whom its page is.
 *
 * @param lines what there is
 * @param givenUp how many messages to people were given up and can be sent again
 * @param ownWebhooks whether people may have webhooks of their own
 * @param mayChange whether the visitor may change that
 */
public record Running(List<Line> lines, long givenUp, boolean ownWebhooks, boolean mayChange) {

  public Running {
    lines = List.copyOf(lines);
  }

  /**
   * A part of it.
   *
   * @param title what it is
   * @param says how it stands
   * @param more what is to be known or done about it; may be empty
   * @param href where it is changed; empty where the operator changes it when the server starts
   */
  public record Line(String title, String says, String more, String href) {}
}
