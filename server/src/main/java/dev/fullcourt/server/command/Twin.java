package dev.fullcourt.server.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Names the buyer or the person that is, or was, merged into another. */
final class Twin {

  @Option(
      names = "--buyer",
      paramLabel = "WHO",
      description = "The buyer that is merged into another, by id or key.")
  private @Nullable String buyer;

  @Option(
      names = "--person",
      paramLabel = "WHO",
      description = "The person that is merged into another, by id or key.")
  private @Nullable String person;

  @Nullable String buyer() {
    return buyer;
  }

  @Nullable String person() {
    return person;
  }
}
