package dev.fullcourt.server.command;

import dev.fullcourt.server.corrections.Merges;
import dev.fullcourt.server.corrections.PeopleMerges;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fullcourt correct merge}. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description = "Makes one buyer or person of two: what one did counts for the other.")
final class CorrectMergeCommand implements Callable<Integer> {

  @ArgGroup(multiplicity = "1")
  private Twin twin = new Twin();

  @Option(
      names = "--into",
      paramLabel = "WHO",
      required = true,
      description = "The one that stays, by id or key.")
  private String into = "";

  @Mixin private CorrectionOptions options = new CorrectionOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    String buyer = twin.buyer();
    String person = twin.person();
    return options.run(
        out,
        context ->
            buyer != null
                ? context
                    .getBean(Merges.class)
                    .merge(buyer, into, options.author(), options.tryOnly())
                : context
                    .getBean(PeopleMerges.class)
                    .merge(
                        Objects.requireNonNull(person), into, options.author(), options.tryOnly()));
  }
}
