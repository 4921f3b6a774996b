package dev.fullcourt.server.requests;

import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.page.Unreadable;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which requests. Words that are empty do not narrow anything.
 *
 * @param function who is to answer
 * @param status how it stands
 */
public record RequestFilter(String function, String status) {

  /**
   * Reads it from the parameters of an address.
   *
   * @throws Unreadable when it says what is not known here
   */
  public static RequestFilter read(Map<String, String> said) {
    Listing.REQUESTS.check(said);
    String status = said.getOrDefault("status", "").strip();
    if (!status.isEmpty() && words().noneMatch(status::equals)) {
      throw new Unreadable("status", status, "one of " + words().collect(Collectors.joining(", ")));
    }
    return new RequestFilter(said.getOrDefault("function", "").strip(), status);
  }

  /** How a request can stand. */
  static Stream<String> words() {
    return Stream.of(Request.Status.values()).map(Request.Status::word);
  }
}
