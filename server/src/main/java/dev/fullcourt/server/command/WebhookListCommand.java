package dev.fullcourt.server.command;

import dev.fullcourt.server.outbox.Channel;
import dev.fullcourt.server.outbox.Subscription;
import dev.fullcourt.server.outbox.Subscriptions;
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

/** {@code fullcourt webhook list}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the webhooks.")
final class WebhookListCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Mixin private DataOption data = new DataOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (var context = data.open()) {
      List<Subscription> webhooks =
          context.getBean(Subscriptions.class).all().stream()
              .filter(each -> each.channel() == Channel.WEBHOOK)
              .toList();
      if (json) {
        out.println(Json.write(webhooks));
      } else if (webhooks.isEmpty()) {
        out.println("There is no webhook yet: fullcourt webhook add NAME URL --kind KIND");
      } else {
        webhooks.forEach(each ->
            out.println(
                each.id()
                    + " "
                    + each.name()
                    + " "
                    + each.target()
                    + " "
                    + String.join(",", each.kinds())));
      }
    }
    return 0;
  }
}
