package dev.fullcourt.server.command;

import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.outbox.CannotSubscribe;
import dev.fullcourt.server.outbox.NewWebhook;
import dev.fullcourt.server.outbox.Subscription;
import dev.fullcourt.server.outbox.Subscriptions;
import java.io.PrintWriter;
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

/** {@code fullcourt webhook add}. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Adds a webhook and prints the secret that signs it, this one time.")
final class WebhookAddCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "NAME", description = "Its name, for example chat.")
  private String name = "";

  @Parameters(index = "1", paramLabel = "URL", description = "Where it goes.")
  private String url = "";

  @Option(
      names = "--kind",
      required = true,
      split = ",",
      paramLabel = "KIND",
      description = "Of which decisions, for example alert_raised,handoff_offered.")
  private List<String> kinds = new ArrayList<>();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Mixin private DataOption data = new DataOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (var context = data.open()) {
      NewWebhook made = context.getBean(Subscriptions.class).addWebhook(name, url, kinds);
      Subscription added = made.subscription();
      context
          .getBean(Audit.class)
          .record(null, "added a webhook", added.name(), null, added.words());
      out.println(
          json
              ? Json.write(
                  Map.of(
                      "id", made.subscription().id(),
                      "webhook", made.subscription().name(),
                      "secret", made.secret()))
              : "The secret of "
                  + made.subscription().name()
                  + " is "
                  + made.secret()
                  + "\nIt cannot be shown again.");
      return 0;
    } catch (CannotSubscribe e) {
      throw new Refusal(Objects.requireNonNullElse(e.getMessage(), "refused"));
    }
  }
}
