package dev.fullcourt.server.attacks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every page that can be reached by links from the home page and from each route without variables:
 * a few of each kind, a kind being a route and the names of the parameters.
 */
final class Crawl {

  private static final int OF_EACH_KIND = 3;
  private static final int MOST = 600;
  private static final Pattern LINK = Pattern.compile("(?:href|hx-get|src)=\"(/[^\"#]*)[\"#]");

  private final Attacker attacker;
  private final Map<String, Integer> kinds = new HashMap<>();
  private final Map<String, Attacker.Answer> pages = new LinkedHashMap<>();
  private final Deque<String> waiting = new ArrayDeque<>();
  private final Map<String, PathPattern> patterns = new LinkedHashMap<>();

  private Crawl(Attacker attacker) {
    this.attacker = attacker;
    attacker.routes().stream()
        .filter(route -> route.method().equals("GET"))
        .forEach(route ->
            patterns.put(
                route.pattern(), PathPatternParser.defaultInstance.parse(route.pattern())));
  }

  /** The pages by address, as somebody sees them. */
  static Map<String, Attacker.Answer> of(Attacker attacker, String session) {
    Crawl crawl = new Crawl(attacker);
    crawl.patterns.keySet().stream()
        .filter(pattern -> !pattern.contains("{") && !pattern.contains("*"))
        .sorted()
        .forEach(crawl::offer);
    while (!crawl.waiting.isEmpty() && crawl.pages.size() < MOST) {
      String path = crawl.waiting.poll();
      Attacker.Answer answer = attacker.get(path, session);
      crawl.pages.put(path, answer);
      if (answer.type().startsWith("text/html")) {
        Matcher link = LINK.matcher(answer.body());
        while (link.find()) {
          crawl.offer(link.group(1).replace("&amp;", "&"));
        }
      }
    }
    return crawl.pages;
  }

  private void offer(String link) {
    String path = link.replaceFirst("\\?.*", "");
    String kind = kind(path);
    if (kind.isEmpty() || pages.containsKey(link) || waiting.contains(link)) {
      return;
    }
    TreeSet<String> names = new TreeSet<>();
    if (link.contains("?")) {
      for (String pair : link.substring(link.indexOf('?') + 1).split("&")) {
        names.add(pair.replaceFirst("=.*", ""));
      }
    }
    if (kinds.merge(kind + names, 1, Integer::sum) <= OF_EACH_KIND) {
      waiting.add(link);
    }
  }

  private String kind(String path) {
    PathContainer container = PathContainer.parsePath(path);
    return patterns.entrySet().stream()
        .filter(each -> each.getValue().matches(container))
        .map(Map.Entry::getKey)
        .min(java.util.Comparator.comparing(pattern -> pattern.contains("{")))
        .orElse("");
  }
}
