package dev.fullcourt.server.command;

import dev.fullcourt.history.money.ExchangeRates;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.rates.Rates;
import dev.fullcourt.server.rates.RatesPages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fullcourt rates}. */
@Command(
    name = "rates",
    mixinStandardHelpOptions = true,
    description = {
      "Adds exchange rates from files, CSV or XML as the European Central Bank publishes them.",
      "Without a file, prints which are known."
    })
final class RatesCommand implements Callable<Integer> {

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files of reference rates.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Mixin private DataOption data = new DataOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (var context = data.open()) {
      Rates rates = context.getBean(Rates.class);
      List<String> lines = new ArrayList<>();
      for (Path file : files) {
        ExchangeRates.Adding adding =
            rates.add(null, String.valueOf(file.getFileName()), Files.readString(file));
        lines.add(file + ": " + RatesPages.told(adding));
        if (!adding.refused().isEmpty()) {
          lines.add(RatesPages.refused(adding));
        }
      }
      for (Rates.Known known : rates.all()) {
        lines.add(
            "%s  1 EUR = %s on %s, %d days since %s"
                .formatted(
                    known.currency(),
                    known.perEuro().toPlainString(),
                    known.last(),
                    known.days(),
                    known.first()));
      }
      out.println(json ? Json.write(Map.of("known", rates.all())) : String.join("\n", lines));
      return 0;
    } catch (Refused e) {
      throw new Refusal(String.valueOf(e.getMessage()));
    }
  }
}
