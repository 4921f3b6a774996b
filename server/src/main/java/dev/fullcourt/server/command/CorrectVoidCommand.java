package dev.fullcourt.server.command;

import dev.fullcourt.server.corrections.VoidRules;
import dev.fullcourt.server.corrections.Voids;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fullcourt correct void}. */
@Command(
    name = "void",
    mixinStandardHelpOptions = true,
    description =
        "Takes events out of account: one, or all that a rule names, later ones included.")
final class CorrectVoidCommand implements Callable<Integer> {

  @ArgGroup(multiplicity = "1", exclusive = false)
  private Subject subject = new Subject();

  @Mixin private CorrectionOptions options = new CorrectionOptions();

  @Spec private @Nullable CommandSpec spec;

  /** Which events. */
  static final class Subject {

    @ArgGroup(exclusive = false)
    private @Nullable EventOption event;

    @Option(
        names = "--rule",
        paramLabel = "RULE",
        description =
            "For example 'email_opened within 2s of email_sent with same person, message'.")
    private @Nullable String rule;
  }

  @Override
  public Integer call() {
    var line = Objects.requireNonNull(spec).commandLine();
    EventOption event = subject.event;
    String rule = subject.rule;
    if (event != null && rule != null) {
      throw new ParameterException(line, "Name one event or a rule: --rule excludes --event.");
    }
    return options.run(
        line.getOut(),
        context -> {
          if (event != null) {
            return context
                .getBean(Voids.class)
                .voidEvent(event.source(), event.id(), options.author(), options.tryOnly());
          }
          return context
              .getBean(VoidRules.class)
              .declare(Objects.requireNonNull(rule), options.author(), options.tryOnly());
        });
  }
}
