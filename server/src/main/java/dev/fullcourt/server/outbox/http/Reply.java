package dev.fullcourt.server.outbox.http;

/** What came of sending something. */
public sealed interface Reply {

  /** It was answered with a status. */
  record Answered(int status) implements Reply {}

  /** It must not go there. */
  record Forbidden(String why) implements Reply {}

  /** It did not get there, or no answer came. */
  record Failed(String why) implements Reply {}
}
