package dev.fullcourt.server.command;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Members;
import dev.fullcourt.server.access.Sessions;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code fullcourt bench pages}: how long every page takes on the data of an installation, for
 * people of each combination of roles.
 */
@Command(
    name = "bench-pages",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Measures every page on the data of an installation, one request at a time.")
final class BenchPagesCommand implements Callable<Integer> {

  /** A page that takes long is asked less often, so that the measurement ends. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int FEWEST = 5;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "The installation's data directory. Sessions are added to it, nothing else.")
  private Path data = Path.of("data");

  @Option(
      names = "--requests",
      description =
          "How often each route is asked (default: ${DEFAULT-VALUE}); one that takes long, for ten"
              + " seconds.",
      defaultValue = "200")
  private int requests = 200;

  @Option(
      names = "--samples",
      description = "How many addresses of each route (default: ${DEFAULT-VALUE}).",
      defaultValue = "20")
  private int samples = 20;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      description =
          "How long to wait for figures that are being added up (default: ${DEFAULT-VALUE}); a page"
              + " without them by then is named and not measured.",
      defaultValue = "600")
  private int wait = 600;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  /** One route as somebody sees it. */
  private record Asked(String route, String who, int addresses, Millis millis, String slowest) {}

  /** What the pages are about. */
  private record Stored(long events, long buyers, long people) {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    List<Asked> all = new ArrayList<>();
    try (var context = Launch.on(data).withOwnDatabase().asDemo().serve("127.0.0.1", 0);
        HttpClient http = HttpClient.newHttpClient()) {
      DemoPeople.add(context.getBean(Members.class));
      URI address = URI.create("http://127.0.0.1:" + ServeCommand.port(context));
      PageWalk walk =
          new PageWalk(http, address, routes(context), samples, Duration.ofSeconds(wait));
      for (Member member : oneOfEachKind(context.getBean(Members.class))) {
        String cookie = Sessions.COOKIE + "=" + context.getBean(Sessions.class).begin(member);
        for (var found : walk.from(cookie).entrySet()) {
          Asked asked = measure(walk, cookie, member.name(), found.getKey(), found.getValue());
          all.add(asked);
          err.printf("%s, %s: %.1f ms%n", asked.who(), asked.route(), asked.millis().at(0.5));
        }
      }
      all.sort(Comparator.comparingDouble((Asked each) -> each.millis().at(0.99)).reversed());
      tell(out, all, walk.later(), stored(context.getBean(JdbcClient.class)));
    }
    return 0;
  }

  private static List<PathPattern> routes(ApplicationContext context) {
    return context
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .stream()
        .flatMap(each -> each.getPatternValues().stream())
        .map(PathPatternParser.defaultInstance::parse)
        .toList();
  }

  /** What somebody sees depends on their roles: the first of each set of them. */
  private static List<Member> oneOfEachKind(Members members) {
    Set<Object> seen = new HashSet<>();
    return members.all().stream()
        .filter(Member::active)
        .filter(each -> seen.add(each.roles()))
        .toList();
  }

  private Asked measure(
      PageWalk walk, String cookie, String who, String route, List<String> addresses)
      throws IOException, InterruptedException {
    double[] millis = new double[requests];
    int slowest = 0;
    int asked = 0;
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (asked < requests && (asked < FEWEST || System.nanoTime() < end)) {
      long begun = System.nanoTime();
      walk.get(addresses.get(asked % addresses.size()), cookie);
      millis[asked] = (System.nanoTime() - begun) / 1e6;
      slowest = millis[asked] > millis[slowest] ? asked : slowest;
      asked++;
    }
    return new Asked(
        route,
        who,
        addresses.size(),
        new Millis(Arrays.copyOf(millis, asked)),
        addresses.get(slowest % addresses.size()));
  }

  private static Stored stored(JdbcClient jdbc) {
    return jdbc.sql("select sum(events), count(*), sum(people) from buyer_view")
        .query((row, n) -> new Stored(row.getLong(1), row.getLong(2), row.getLong(3)))
        .single();
  }

  private void tell(PrintWriter out, List<Asked> all, List<String> later, Stored stored) {
    if (json) {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("events", stored.events());
      figures.put("buyers", stored.buyers());
      figures.put("people", stored.people());
      figures.put("requests", requests);
      figures.put("stillAddedUp", later);
      figures.put("pages", all.stream().map(BenchPagesCommand::figures).toList());
      out.println(Json.write(figures));
      return;
    }
    out.printf(
        "Stored: %,d events of %,d buyers, %,d people. Each page asked %d times, or for %d s.%n",
        stored.events(), stored.buyers(), stored.people(), requests, PATIENCE.toSeconds());
    out.printf("%9s %9s %9s  %-9s %9s  %s%n", "median", "p99", "most", "who", "addresses", "page");
    for (Asked each : all) {
      out.printf(
          "%6.1f ms %6.1f ms %6.1f ms  %-9s %9d  %s (slowest: %s)%n",
          each.millis().at(0.5),
          each.millis().at(0.99),
          each.millis().at(1),
          each.who(),
          each.addresses(),
          each.route(),
          each.slowest());
    }
    long slow = all.stream().filter(each -> each.millis().at(0.99) >= 100).count();
    out.printf("p99 under 100 ms: %d of %d.%n", all.size() - slow, all.size());
    for (String each : later) {
      out.printf("Not measured, its figures were still being added up: %s%n", each);
    }
  }

  private static Map<String, Object> figures(Asked page) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("route", page.route());
    figures.put("who", page.who());
    figures.put("addresses", page.addresses());
    figures.put("medianMillis", page.millis().at(0.5));
    figures.put("p99Millis", page.millis().at(0.99));
    figures.put("mostMillis", page.millis().at(1));
    figures.put("slowest", page.slowest());
    return figures;
  }
}
