package dev.fullcourt.server.outbox.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Posts a message over HTTP/1.1 to exactly the address that was checked: the name is resolved once,
 * so that no later answer of its name server leads elsewhere. Redirects are not followed, and of
 * the answer no more than its head is read.
 */
public final class Courier {

  private final Reachable reachable;
  private final Duration patience;

  /**
   * @param networks networks besides the public ones that may be reached, with commas between
   * @param patience how long one delivery may take in all
   */
  public Courier(String networks, Duration patience) {
    this.reachable = new Reachable(Network.list(networks));
    this.patience = patience;
  }

  /** Posts a message. */
  public Reply post(String url, Map<String, String> headers, byte[] body) {
    Destination destination;
    try {
      destination = Destination.of(url);
    } catch (Destination.Unfit e) {
      return new Reply.Forbidden(e.getMessage());
    }
    AtomicReference<@Nullable Socket> open = new AtomicReference<>();
    FutureTask<Reply> sending = new FutureTask<>(() -> send(destination, headers, body, open));
    Thread.ofVirtual().name("courier").start(sending);
    try {
      return sending.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Reply.Failed("no answer within " + patience.toMillis() / 1000.0 + " seconds");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.Failed("the server is stopping");
    } catch (ExecutionException e) {
      return new Reply.Failed("trouble here: " + e.getCause());
    } finally {
      sending.cancel(true);
      close(open.get());
    }
  }

  private Reply send(
      Destination to,
      Map<String, String> headers,
      byte[] body,
      AtomicReference<@Nullable Socket> open) {
    try {
      List<InetAddress> found = List.of(InetAddress.getAllByName(to.host()));
      List<InetAddress> allowed = found.stream().filter(reachable::has).toList();
      if (allowed.isEmpty()) {
        return new Reply.Forbidden(
            to.host() + " is no public address, nor in a network the operator has named");
      }
      try (Socket plain = connect(allowed, to.port(), open);
          Socket socket = to.tls() ? encrypted(plain, to) : plain) {
        Exchange exchange = new Exchange(socket);
        return new Reply.Answered(exchange.post(to, headers, body));
      }
    } catch (UnknownHostException e) {
      return new Reply.Failed("nobody knows the host " + to.host());
    } catch (SocketTimeoutException e) {
      return new Reply.Failed("no answer in time");
    } catch (SSLException e) {
      return new Reply.Failed("no secure connection: " + e.getMessage());
    } catch (IOException e) {
      return new Reply.Failed("no answer: " + e.getMessage());
    }
  }

  /** The first that answers, of those that may be asked. */
  private Socket connect(
      List<InetAddress> allowed, int port, AtomicReference<@Nullable Socket> open)
      throws IOException {
    IOException last = new IOException("no address");
    for (InetAddress address : allowed) {
      Socket socket = new Socket(java.net.Proxy.NO_PROXY);
      open.set(socket);
      try {
        socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
        socket.connect(
            new InetSocketAddress(address, port),
            Math.toIntExact(Math.max(1, patience.toMillis() / allowed.size())));
        return socket;
      } catch (IOException e) {
        close(socket);
        last = e;
      }
    }
    throw last;
  }

  /** The certificate must be that of the name, whatever address it led to. */
  private static Socket encrypted(Socket plain, Destination to) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket = (SSLSocket) factory.createSocket(plain, to.host(), to.port(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static void close(@Nullable Socket socket) {
    Stream.ofNullable(socket)
        .forEach(each -> {
          try {
            each.close();
          } catch (IOException ignored) {
            // It is of no more use either way.
          }
        });
  }
}
