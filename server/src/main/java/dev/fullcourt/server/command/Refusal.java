package dev.fullcourt.server.command;

/** Input that cannot be used; its message goes to the person as it is, exit code 2. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  Refusal(String message) {
    super(message);
  }
}
