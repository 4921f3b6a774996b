package dev.fullcourt.server.command;

import dev.fullcourt.server.sources.Source;
import dev.fullcourt.server.sources.Sources;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fullcourt source list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the sources of live events.")
final class SourceListCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Mixin private DataOption data = new DataOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (var context = data.open()) {
      List<Source> all = context.getBean(Sources.class).all();
      if (json) {
        out.println(Json.write(all));
      } else if (all.isEmpty()) {
        out.println("There is no source yet: fullcourt source add NAME");
      } else {
        all.forEach(source ->
            out.println(
                source.name()
                    + (source.goLive() == null
                        ? ", not live yet"
                        : ", live from " + source.goLive())));
      }
    }
    return 0;
  }
}
