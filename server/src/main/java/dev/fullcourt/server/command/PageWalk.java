package dev.fullcourt.server.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Somebody who follows every link of the pages, as far as a few addresses of each route: what there
 * is to be looked at, without anybody having to list it.
 */
final class PageWalk {

  /** Answers below this are a page. */
  private static final int PROBLEM = 400;

  private static final int LATER = 202;
  private static final Duration REST = Duration.ofSeconds(1);

  private static final Pattern LINK = Pattern.compile("<a\\s[^>]*?href=\"(/[^\"]*)\"");

  private final HttpClient http;
  private final URI address;
  private final List<PathPattern> routes;
  private final int samples;
  private final Duration patience;
  private final List<String> later = new ArrayList<>();

  /**
   * @param routes what the server answers
   * @param samples at most so many addresses of each are looked at
   * @param patience so long figures may be added up before their page is left out
   */
  PageWalk(HttpClient http, URI address, List<PathPattern> routes, int samples, Duration patience) {
    this.http = http;
    this.address = address;
    this.routes = routes.stream().sorted(Comparator.naturalOrder()).toList();
    this.samples = samples;
    this.patience = patience;
  }

  /** The pages left out, because their figures were still being added up. */
  List<String> later() {
    return List.copyOf(later);
  }

  /**
   * The pages one finds with that cookie, by their route. Each was answered once: what follows
   * finds them warm.
   */
  Map<String, List<String>> from(String cookie) throws IOException, InterruptedException {
    Map<String, List<String>> found = new TreeMap<>();
    Set<String> seen = new HashSet<>(Set.of("/"));
    Deque<String> next = new ArrayDeque<>(seen);
    while (!next.isEmpty()) {
      String path = next.removeFirst();
      Optional<String> route = route(path);
      if (route.isEmpty() || found.getOrDefault(route.get(), List.of()).size() >= samples) {
        continue;
      }
      HttpResponse<String> answer = whole(path, cookie);
      if (answer.statusCode() >= PROBLEM || !isPage(answer)) {
        continue;
      }
      if (answer.statusCode() == LATER) {
        later.add(path);
      } else {
        found.computeIfAbsent(route.get(), name -> new ArrayList<>()).add(path);
      }
      Matcher links = LINK.matcher(answer.body());
      while (links.find()) {
        String link = HtmlUtils.htmlUnescape(links.group(1)).replaceFirst("#.*", "");
        if (seen.add(link)) {
          next.addLast(link);
        }
      }
    }
    return found;
  }

  /** Looks at a page until it is there: its figures may still be added up. */
  private HttpResponse<String> whole(String path, String cookie)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    HttpResponse<String> answer = get(path, cookie);
    while (answer.statusCode() == LATER && System.nanoTime() < end) {
      Thread.sleep(REST);
      answer = get(path, cookie);
    }
    return answer;
  }

  /** Looks at one page. */
  HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path)).header("Cookie", cookie).GET().build();
    return http.send(request, BodyHandlers.ofString());
  }

  private static boolean isPage(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
  }

  private Optional<String> route(String path) {
    PathContainer container = PathContainer.parsePath(path.replaceFirst("\\?.*", ""));
    return routes.stream()
        .filter(each -> each.matches(container))
        .findFirst()
        .map(PathPattern::getPatternString);
  }
}
