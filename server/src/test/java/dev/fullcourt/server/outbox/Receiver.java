package dev.fullcourt.server.outbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntUnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real receiver of webhooks on this machine, which answers as it is told to. */
public final class Receiver implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  /** Told as status: it does not answer. */
  static final int SILENCE = 0;

  private final HttpServer server;
  private final List<Got> got = new CopyOnWriteArrayList<>();
  private volatile IntUnaryOperator answers;

  /** A message as it came. */
  public record Got(String path, String id, long timestamp, String signature, String body) {

    /** Its body. */
    public JsonNode json() {
      return JSON.readTree(body);
    }

    /** Whether one of its signatures is of a secret. */
    public boolean isSignedBy(String secret) throws Exception {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
      String signed = id + "." + timestamp + "." + body;
      String expected =
          "v1,"
              + Base64.getEncoder()
                  .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
      return Arrays.asList(signature.split(" ")).contains(expected);
    }
  }

  private Receiver(HttpServer server, IntUnaryOperator answers) {
    this.server = server;
    this.answers = answers;
  }

  /** One that answers the n-th message (from 1) with a status. */
  public static Receiver answering(IntUnaryOperator answers) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    Receiver receiver = new Receiver(server, answers);
    server.createContext("/", receiver::receive);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return receiver;
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var headers = exchange.getRequestHeaders();
      got.add(
          new Got(
              exchange.getRequestURI().toString(),
              headers.getFirst("webhook-id"),
              Long.parseLong(headers.getFirst("webhook-timestamp")),
              headers.getFirst("webhook-signature"),
              body));
      int status = answers.applyAsInt(got.size());
      if (status == SILENCE) {
        LockSupport.parkNanos(3_000_000_000L);
        return;
      }
      if (status / 100 == 3) {
        exchange.getResponseHeaders().set("Location", address() + "/elsewhere");
      }
      exchange.sendResponseHeaders(status, -1);
    }
  }

  /** From now on it answers so. */
  public void answer(IntUnaryOperator now) {
    answers = now;
  }

  /** What came so far. */
  public List<Got> got() {
    return List.copyOf(got);
  }

  /** Where it is. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
