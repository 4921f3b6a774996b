package dev.fullcourt.server.command;

import picocli.CommandLine.Option;

/** Names one event. */
final class EventOption {

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      required = true,
      description = "The source of the event, as its mapping names it.")
  private String source = "";

  @Option(
      names = "--event",
      paramLabel = "ID",
      required = true,
      description = "The event's id within its source.")
  private String id = "";

  String source() {
    return source;
  }

  String id() {
    return id;
  }
}
