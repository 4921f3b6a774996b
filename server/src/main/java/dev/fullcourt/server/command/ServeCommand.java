package dev.fullcourt.server.command;

import dev.fullcourt.server.access.Invitations;
import dev.fullcourt.server.intake.Intake;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fullcourt serve}. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Serves the pages.")
final class ServeCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      description = "Port (default: ${DEFAULT-VALUE}).",
      defaultValue = "8080")
  private int port = 8080;

  @Option(
      names = "--address",
      description =
          "Address to listen on (default: ${DEFAULT-VALUE}, this machine only). To open it to others,"
              + " put a proxy with TLS before it.",
      defaultValue = "127.0.0.1")
  private String address = "127.0.0.1";

  @Mixin private DataOption data = new DataOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    try (var context = Launch.on(data.path()).serve(address, port)) {
      PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
      if (!context.getBean(Intake.class).finishPending()) {
        out.println(
            "Another command is deciding what it imported; pages say up to when all is settled.");
      }
      String here = "http://" + address + ":" + port(context);
      out.println("Fullcourt is at " + here + "/");
      context
          .getBean(Invitations.class)
          .first()
          .ifPresent(
              link -> out.println("Nobody can sign in yet. To begin, open once: " + here + link));
      out.flush();
      await(context);
    }
    return 0;
  }

  static String port(ConfigurableApplicationContext context) {
    return context.getEnvironment().getRequiredProperty("local.server.port");
  }

  /** Waits until the process is told to stop. */
  static void await(ConfigurableApplicationContext context) throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    context.addApplicationListener(event -> {
      if (event instanceof ContextClosedEvent) {
        closed.countDown();
      }
    });
    closed.await();
  }
}
