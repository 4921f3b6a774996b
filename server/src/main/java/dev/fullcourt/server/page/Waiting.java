package dev.fullcourt.server.page;

import java.util.Map;

/** Knows how much waits for whoever looks at the page that is being made. */
@FunctionalInterface
public interface Waiting {

  /** How much, by section; absent where nothing does. */
  Map<Frame.Section, Long> counts();
}
