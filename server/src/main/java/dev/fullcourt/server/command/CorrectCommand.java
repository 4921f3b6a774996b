package dev.fullcourt.server.command;

import picocli.CommandLine.Command;

/** {@code fullcourt correct}. */
@Command(
    name = "correct",
    mixinStandardHelpOptions = true,
    description = {
      "Sets the log right: what was wrong stays in it, what follows from it is amended.",
      "docs/corrections.md says how."
    },
    subcommands = {
      CorrectVoidCommand.class,
      CorrectRestoreCommand.class,
      CorrectMergeCommand.class,
      CorrectSeparateCommand.class
    })
final class CorrectCommand {}
