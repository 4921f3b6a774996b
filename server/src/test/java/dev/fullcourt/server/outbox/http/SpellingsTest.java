package dev.fullcourt.server.outbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No private address is reached, however it is spelled. */
class SpellingsTest {

  private static Reply post(String networks, String url) {
    return new Courier(networks, Duration.ofSeconds(2)).post(url, Map.of(), new byte[0]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.0.0.1:PORT/",
        "HTTP://127.0.0.1:PORT/",
        "http://localhost:PORT/",
        "http://LOCALHOST:PORT/",
        "http://localhost.:PORT/",
        "http://127.0.0.1.:PORT/",
        "http://127.1:PORT/",
        "http://127.0.1:PORT/",
        "http://2130706433:PORT/",
        "http://0x7f000001:PORT/",
        "http://0x7f.0.0.1:PORT/",
        "http://0x7f.1:PORT/",
        "http://0177.0.0.1:PORT/",
        "http://017700000001:PORT/",
        "http://127.0.0.01:PORT/",
        "http://127.0.0.256:PORT/",
        "http://0:PORT/",
        "http://0.0.0.0:PORT/",
        "http://%31%32%37.0.0.1:PORT/",
        "http://127%2e0%2e0%2e1:PORT/",
        "http://127。0。0。1:PORT/",
        "http://127．0．0．1:PORT/",
        "http://①②⑦.⓪.⓪.①:PORT/",
        "http://ⓛocalhost:PORT/",
        "http://[::1]:PORT/",
        "http://[0:0:0:0:0:0:0:1]:PORT/",
        "http://[::]:PORT/",
        "http://[::ffff:127.0.0.1]:PORT/",
        "http://[::ffff:7f00:1]:PORT/",
        "http://[0:0:0:0:0:ffff:127.0.0.1]:PORT/",
        "http://[::127.0.0.1]:PORT/",
        "http://[64:ff9b::7f00:1]:PORT/",
        "http://[64:ff9b:1::7f00:1]:PORT/",
        "http://[2002:7f00:1::]:PORT/",
        "http://[2001:0:7f00:1::1]:PORT/",
        "http://[fe80::1]:PORT/",
        "http://[fe80::1%25lo]:PORT/",
        "http://[fc00::1]:PORT/",
        "http://[fd12:3456::1]:PORT/",
        "http://[ff02::1]:PORT/",
        "http://[fec0::1]:PORT/",
        "http://10.0.0.1/",
        "http://172.16.0.1/",
        "http://172.31.255.255/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.64.0.1/",
        "http://100.127.255.254/",
        "http://198.18.0.1/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://user:secret@127.0.0.1:PORT/",
        "http://example.com@127.0.0.1:PORT/",
        "http://127.0.0.1:PORT\\@example.com/",
        "http://127.0.0.1:PORT#@example.com/",
        "http://127.0.0.1\t:PORT/",
        "http://127.0.0.1:PORT/a b",
        "http://127.0.0.1:PORT/\r\nX: y",
        "http:127.0.0.1:PORT",
        "http:///127.0.0.1:PORT/",
        "//127.0.0.1:PORT/",
        "ftp://127.0.0.1/",
        "file:///etc/passwd",
        "gopher://127.0.0.1:PORT/",
        "jar:http://127.0.0.1:PORT/!/",
        ""
      })
  void isRefusedAndNeverConnectedTo(String spelling) throws Exception {
    AtomicInteger reached = new AtomicInteger();
    try (Local local = Local.start(reached)) {
      Reply reply = post("", spelling.replace("PORT", Integer.toString(local.port())));
      if (reply instanceof Reply.Failed(String why)) {
        assertThat(why).as(spelling).contains("nobody knows the host");
      } else {
        assertThat(reply).as(spelling).isInstanceOf(Reply.Forbidden.class);
      }
    }
    assertThat(reached).hasValue(0);
  }

  @Test
  void aNetworkTheOperatorNamesIsReached() throws Exception {
    AtomicInteger reached = new AtomicInteger();
    try (Local local = Local.start(reached)) {
      assertThat(post("127.0.0.0/8", "http://localhost:" + local.port() + "/a?b=c"))
          .isEqualTo(new Reply.Answered(204));
      assertThat(post("127.0.0.2/32, fd00::/8", "http://127.0.0.1:" + local.port() + "/"))
          .isInstanceOf(Reply.Forbidden.class);
    }
    assertThat(reached).hasValue(1);
  }

  @Test
  void publicAddressesMayBeReached() throws Exception {
    Reachable reachable = new Reachable(List.of());
    for (String address :
        List.of(
            "1.1.1.1",
            "9.255.255.255",
            "11.0.0.0",
            "100.63.255.255",
            "100.128.0.0",
            "172.15.0.1",
            "172.32.0.0",
            "192.167.1.1",
            "223.255.255.255",
            "2606:4700::1111",
            "2a00:1450::1",
            "2001:4860:4860::8888")) {
      assertThat(reachable.has(InetAddress.getByName(address))).as(address).isTrue();
    }
  }

  @Test
  void usualSpellingsAreTaken() throws Exception {
    assertThat(Destination.of("https://hooks.example.com/a/b?c=d%20e"))
        .isEqualTo(new Destination(true, "hooks.example.com", 443, "/a/b?c=d%20e"));
    assertThat(Destination.of("HTTPS://Hooks.Example.com.:8443"))
        .isEqualTo(new Destination(true, "hooks.example.com", 8443, "/"));
    assertThat(Destination.of("http://93.184.216.34/x").host()).isEqualTo("93.184.216.34");
    assertThat(Destination.of("https://xn--bcher-kva.example/").host())
        .isEqualTo("xn--bcher-kva.example");
  }

  /** Something on this machine that must not be reached. */
  private record Local(HttpServer server) implements AutoCloseable {

    static Local start(AtomicInteger reached) throws Exception {
      HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
      server.createContext(
          "/",
          exchange -> {
            reached.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
          });
      server.start();
      return new Local(server);
    }

    int port() {
      return server.getAddress().getPort();
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
