package dev.fullcourt.server.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Clients that send events of made-up people in batches of 100, as fast as they are answered. What
 * is turned away or meets trouble is sent again, as the clients people have do.
 */
final class IntakeLoad {

  private static final int BATCH = 100;
  private static final int REQUESTS_A_SECOND = 100;
  private static final Executor A_SECOND_LATER =
      CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);
  private static final List<String> PATHS =
      List.of("/", "/pricing", "/security", "/blog/maintenance", "/compare/others", "/customers/a");

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;
  private final String authorization;
  private final int people;
  private final int senders;
  private final AtomicLong turnedAway = new AtomicLong();

  /** Begins the ids of this run: later ones come behind those of earlier runs. */
  private final String run = Instant.now() + "/";

  private int sent;

  IntakeLoad(String address, String key, int people, int senders) {
    this.address = URI.create(address + "/v1/batch");
    this.authorization =
        "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    this.people = people;
    this.senders = senders;
  }

  /** How many requests were turned away, because there was no room or for trouble inside. */
  long turnedAway() {
    return turnedAway.get();
  }

  /** Sends so many more events and returns when all are acknowledged. */
  void send(int events) throws InterruptedException, IOException {
    int first = sent;
    sent += events;
    AtomicInteger next = new AtomicInteger(first);
    List<Future<Void>> working = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(senders)) {
      for (int i = 0; i < senders; i++) {
        working.add(
            threads.submit(() -> {
              for (int at = next.getAndAdd(BATCH);
                  at < first + events;
                  at = next.getAndAdd(BATCH)) {
                post(batch(at, Math.min(first + events, at + BATCH)));
              }
              return null;
            }));
      }
      for (Future<Void> each : working) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("the server did not take the events", e.getCause());
    }
  }

  /** Sends so many more events, evenly over a time, whether or not the server keeps up. */
  void offer(int perSecond, Duration length) throws InterruptedException, IOException {
    int each = Math.max(1, perSecond / REQUESTS_A_SECOND);
    long begun = System.nanoTime();
    int first = sent;
    int all = Math.toIntExact(perSecond * length.toSeconds());
    sent += all;
    List<CompletableFuture<Void>> answers = new ArrayList<>();
    for (int at = first; at < first + all; at += each) {
      long due = begun + (at - first) * 1_000_000_000L / perSecond;
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
      HttpRequest request = request(batch(at, Math.min(first + all, at + each)));
      answers.add(taken(request));
    }
    try {
      answers.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw new IOException("the server did not take the events", e.getCause());
    }
  }

  private CompletableFuture<Void> taken(HttpRequest request) {
    return http.sendAsync(request, BodyHandlers.discarding())
        .thenCompose(answer ->
            isTaken(answer.statusCode())
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.supplyAsync(() -> request, A_SECOND_LATER)
                    .thenCompose(this::taken));
  }

  private boolean isTaken(int status) {
    if (status != 200 && status != 429 && status != 503) {
      throw new IllegalStateException("the answer was " + status);
    }
    if (status != 200) {
      turnedAway.incrementAndGet();
    }
    return status == 200;
  }

  /** Sends one page view and returns when it is acknowledged. */
  void visit(String id, String who, String path) throws IOException, InterruptedException {
    post("{\"batch\":[%s]}".formatted(page(id, who, path)));
  }

  /** Whose event that number is. */
  String person(int event) {
    return who(new SplittableRandom(event).nextInt(people));
  }

  /** The id under which that number is sent, once for all runs on the same data. */
  String id(int event) {
    return run + event;
  }

  /** What the ids of this run come behind, and those of earlier ones do not. */
  String run() {
    return run;
  }

  private static String who(int person) {
    return "person" + person + "@company" + person / 4 + ".example";
  }

  private static String page(String id, String who, String path) {
    return "{\"type\":\"page\",\"messageId\":\"%s\",\"userId\":\"%s\",".formatted(id, who)
        + "\"properties\":{\"path\":\"%s\",\"title\":\"A page\"}}".formatted(path);
  }

  private HttpRequest request(String body) {
    return HttpRequest.newBuilder(address)
        .header("Authorization", authorization)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private void post(String body) throws IOException, InterruptedException {
    HttpRequest request = request(body);
    while (!isTaken(http.send(request, BodyHandlers.discarding()).statusCode())) {
      Thread.sleep(1_000);
    }
  }

  private String batch(int first, int end) {
    StringBuilder out = new StringBuilder(BATCH * 220).append("{\"batch\":[");
    for (int i = first; i < end; i++) {
      SplittableRandom random = new SplittableRandom(i);
      int person = random.nextInt(people);
      out.append(i == first ? "" : ",");
      if (random.nextInt(20) == 0) {
        out.append(
                "{\"type\":\"identify\",\"messageId\":\"%s\",\"userId\":\"%s\","
                    .formatted(id(i), who(person)))
            .append("\"traits\":{\"firstName\":\"Kim\",\"lastName\":\"No %d\"}}".formatted(person));
      } else {
        out.append(page(id(i), who(person), PATHS.get(random.nextInt(PATHS.size()))));
      }
    }
    return out.append("]}").toString();
  }
}
