package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Routes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The pages of an installation, by its own list of routes, so that a new one is not forgotten. */
final class ListedPages {

  /**
   * The page of errors, the ways to a provider of sign-ins that is not set up here, and what only a
   * link in a mail leads to.
   */
  private static final Set<String> NO_PAGES =
      Set.of("/error", "/sign-in/openid", "/sign-in/openid/back", "/unsubscribe/{token}");

  /** What has to be said to see a page at all. */
  private static final Map<String, String> SAID =
      Map.of("/settings/changes", "?change=join&of=sales&value=Zoe");

  private ListedPages() {}

  /**
   * The pages of an installation by the pattern of their route.
   *
   * @param samples what to look at where a pattern has variables; without any, only pages that have
   *     none
   */
  static Map<String, String> of(Installation installation, Map<String, String> samples)
      throws Exception {
    Map<String, String> pages = new TreeMap<>();
    Map<String, Integer> unknown = new LinkedHashMap<>();
    try (var asking = installation.client()) {
      for (Routes.Route route : Routes.of(installation).all()) {
        String address =
            samples.getOrDefault(
                route.pattern(), route.pattern() + SAID.getOrDefault(route.pattern(), ""));
        if (!mayBeAPage(route) || (samples.isEmpty() && address.contains("{"))) {
          continue;
        }
        SamplePages.Answer answer = SamplePages.get(asking, installation, address);
        if (answer.status() >= 400) {
          unknown.put(route.pattern(), answer.status());
        } else if (answer.body().startsWith("<!doctype html>")) {
          pages.put(route.pattern(), address);
        }
      }
    }
    assertThat(unknown).as("pages SamplePages has no address for").isEmpty();
    return pages;
  }

  private static boolean mayBeAPage(Routes.Route route) {
    return !route.changes()
        && !route.json()
        && !route.pattern().endsWith(".csv")
        && !NO_PAGES.contains(route.pattern());
  }
}
