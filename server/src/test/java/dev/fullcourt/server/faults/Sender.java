package dev.fullcourt.server.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * A client: sends messages out of order, again when they were not acknowledged, some once more
 * although they were, some twice in one batch, and other things under ids that are taken. Its clock
 * is wrong.
 */
final class Sender implements Runnable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PACE = Duration.ofMillis(200);

  /** So many messages it has at hand, to send in any order. */
  private static final int AT_HAND = 60;

  private final Load load;
  private final Story story;
  private final String authorization;
  private final List<Replica> replicas;
  private final Random random;
  private final Duration wrong;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final List<Integer> waiting = new ArrayList<>();
  private final List<Integer> done = new ArrayList<>();

  Sender(Load load, Story story, String key, List<Replica> replicas, int number) {
    this.load = load;
    this.story = story;
    this.authorization = "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes());
    this.replicas = replicas;
    this.random = new Random(story.seed() + number);
    this.wrong = Duration.ofMinutes(random.nextInt(-3_000, 3_000));
  }

  @Override
  public void run() {
    try {
      while (!load.isFinishing() || !waiting.isEmpty()) {
        step();
        Thread.sleep(PACE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void step() throws InterruptedException {
    List<String> up =
        replicas.stream()
            .map(Replica::address)
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .toList();
    if (up.isEmpty()) {
      return;
    }
    while (!load.isFinishing() && waiting.size() < AT_HAND) {
      waiting.add(load.nextNumber());
    }
    Collections.shuffle(waiting, random);
    List<Integer> batch = List.copyOf(waiting.subList(0, Math.min(waiting.size(), size())));
    switch (post(up.get(random.nextInt(up.size())), body(batch))) {
      case "200" -> {
        load.acknowledge(batch);
        waiting.removeAll(batch);
        done.addAll(batch);
      }
      case "429", "503", "no answer" -> {}
      case String other -> load.wrong(other);
    }
  }

  private int size() {
    return 1 + random.nextInt(16);
  }

  private String body(List<Integer> batch) {
    Instant now = Instant.now().plus(wrong);
    List<String> messages = new ArrayList<>();
    batch.forEach(number -> messages.add(story.message(number, now)));
    messages.add(story.message(batch.getFirst(), now));
    for (int i = 0; i < 3 && !done.isEmpty(); i++) {
      int old = done.get(random.nextInt(done.size()));
      // What leaves no event has an id that is free still.
      boolean reused = i == 0 && story.isEvent(old);
      messages.add(reused ? story.reused(old, now) : story.message(old, now));
    }
    Collections.shuffle(messages, random);
    return "{\"sentAt\": \"" + now + "\", \"batch\": [" + String.join(",", messages) + "]}";
  }

  private String post(String address, String body) throws InterruptedException {
    String answer;
    try {
      HttpResponse<String> response =
          http.send(
              HttpRequest.newBuilder(URI.create(address + "/v1/batch"))
                  .timeout(PATIENCE)
                  .header("Authorization", authorization)
                  .POST(BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.ofString());
      answer = Integer.toString(response.statusCode());
      if (answer.equals("200") && response.body().contains("rejected\":[")) {
        load.wrong(response.body());
      }
    } catch (IOException e) {
      answer = "no answer";
    }
    load.told(answer);
    return answer;
  }
}
