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
import picocli.CommandLine.Spec;

/** {@code fullcourt correct separate}. */
@Command(
    name = "separate",
    mixinStandardHelpOptions = true,
    description = "Takes a merge back: each has what it did, in the meantime too.")
final class CorrectSeparateCommand implements Callable<Integer> {

  @ArgGroup(multiplicity = "1")
  private Twin twin = new Twin();

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
                ? context.getBean(Merges.class).separate(buyer, options.author(), options.tryOnly())
                : context
                    .getBean(PeopleMerges.class)
                    .separate(Objects.requireNonNull(person), options.author(), options.tryOnly()));
  }
}
