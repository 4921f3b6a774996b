package dev.fullcourt.server.command;

import java.io.PrintStream;
import java.util.Locale;

/** How far something has come: a bar on a terminal, a plain line now and then elsewhere. */
final class ProgressLine {

  private static final int WIDTH = 30;

  private final PrintStream out;
  private final boolean terminal;
  private String label = "";
  private int shown = -1;

  ProgressLine() {
    this(System.err, System.console() != null && System.console().isTerminal());
  }

  ProgressLine(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /**
   * Shows progress.
   *
   * @param what what is being done
   * @param done from 0 to 1
   * @param detail said beside it, or empty
   */
  synchronized void show(String what, double done, String detail) {
    int percent = (int) Math.min(100, Math.round(done * 100));
    boolean fresh = !what.equals(label);
    if (fresh && terminal && !label.isEmpty()) {
      out.println();
    }
    if (terminal && (fresh || percent != shown)) {
      int full = percent * WIDTH / 100;
      out.printf(
          Locale.ROOT,
          "\r%-18s %s%s %3d %% %s",
          what,
          "█".repeat(full),
          "░".repeat(WIDTH - full),
          percent,
          detail);
      out.flush();
    } else if (!terminal && (fresh || percent / 25 > shown / 25)) {
      out.printf(Locale.ROOT, "%s: %d %% %s%n", what, percent, detail);
    }
    label = what;
    shown = percent;
  }

  synchronized void end() {
    if (terminal && !label.isEmpty()) {
      out.println();
    }
    label = "";
    shown = -1;
  }
}
