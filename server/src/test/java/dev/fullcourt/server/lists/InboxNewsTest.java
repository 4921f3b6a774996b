package dev.fullcourt.server.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Installation;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.access.Sessions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An open inbox hears of what is new in it, and of nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxNewsTest {

  private Installation installation;
  private Lists lists;
  private String elif;

  @BeforeAll
  void open() {
    installation = Lists.installation();
    lists = new Lists(installation);
    elif = lists.comes("Elif", Role.SALES);
    lists.comes("Chloe", Role.MARKETING);
  }

  @Test
  void whatIsNoDecisionIsHeardToo() throws Exception {
    Duration later =
        follow(
            "/inbox/news",
            lines -> {
              nextMark(lines);
              long asked = System.nanoTime();
              ask("Chloe", "sales");
              nextMark(lines);
              return Duration.ofNanos(System.nanoTime() - asked);
            });
    assertThat(later)
        .as("not only because of the time that went by")
        .isLessThan(Duration.ofSeconds(6));
  }

  @Test
  void thePageBeginsWithTheMarkThatItsNewsBeginWith() throws Exception {
    ask("Chloe", "sales");
    String path = ask("Elif", "marketing");
    lists.done(lists.post("Chloe", "/api" + path + "/answer", Map.of("words", "Here.")));
    List<String> marks = new ArrayList<>();
    for (String page : List.of("/inbox", "/inbox?kind=request", "/inbox?kind=answer")) {
      Matcher follows =
          Pattern.compile("data-follow=\"([^\"]+)\" data-mark=\"([^\"]+)\"")
              .matcher(lists.page(elif, page).body());
      assertThat(follows.find()).isTrue();
      assertThat(follows.group(1)).isEqualTo(page.replace("/inbox", "/inbox/news"));
      assertThat(follow(follows.group(1), InboxNewsTest::nextMark))
          .as(page)
          .isEqualTo(follows.group(2));
      marks.add(follows.group(2));
    }
    assertThat(marks).doesNotHaveDuplicates();
  }

  private String ask(String name, String function) {
    return lists
        .done(
            lists.post(
                name,
                "/api/requests",
                Map.of(
                    "kind", "other", "task", "A sign", "function", function, "due", "2999-12-31")))
        .path("says")
        .asString();
  }

  /** What comes of the lines that Elif hears there. */
  private <T> T follow(String path, Function<Iterator<String>, T> heard) throws Exception {
    HttpRequest news =
        HttpRequest.newBuilder(URI.create(installation.address() + path))
            .header("Cookie", Sessions.COOKIE + "=" + elif)
            .build();
    try (HttpClient http = HttpClient.newHttpClient();
        Stream<String> lines = http.send(news, BodyHandlers.ofLines()).body()) {
      T told = heard.apply(lines.iterator());
      http.shutdownNow();
      return told;
    }
  }

  private static String nextMark(Iterator<String> lines) {
    String line;
    do {
      line = lines.next();
    } while (!line.startsWith("event:changed"));
    return lines.next().substring("data:".length());
  }
}
