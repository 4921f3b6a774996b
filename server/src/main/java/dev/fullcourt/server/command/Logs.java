package dev.fullcourt.server.command;

import ch.qos.logback.classic.Level;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What libraries say of themselves, where a command does not start the whole application. */
final class Logs {

  private Logs() {}

  /** Only warnings from here on, as everywhere; nothing else has set it up yet. */
  static void onlyWarnings() {
    ILoggerFactory loggers = LoggerFactory.getILoggerFactory();
    if (loggers.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
      root.setLevel(Level.WARN);
    }
  }
}
