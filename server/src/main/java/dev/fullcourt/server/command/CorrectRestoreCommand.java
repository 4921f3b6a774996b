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

/** {@code fullcourt correct restore}. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = "Takes a void back: of one event, or a rule and all that it voided.")
final class CorrectRestoreCommand implements Callable<Integer> {

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
        paramLabel = "NUMBER",
        description = "The number of the rule, as it was told when it was put in force.")
    private @Nullable Integer rule;
  }

  @Override
  public Integer call() {
    var line = Objects.requireNonNull(spec).commandLine();
    EventOption event = subject.event;
    Integer rule = subject.rule;
    if (event != null && rule != null) {
      throw new ParameterException(line, "Name one event or a rule: --rule excludes --event.");
    }
    return options.run(
        line.getOut(),
        context -> {
          if (event != null) {
            return context
                .getBean(Voids.class)
                .restoreEvent(event.source(), event.id(), options.author(), options.tryOnly());
          }
          return context
              .getBean(VoidRules.class)
              .end(Objects.requireNonNull(rule), options.author(), options.tryOnly());
        });
  }
}
