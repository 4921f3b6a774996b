package dev.fullcourt.server.requests;

import dev.fullcourt.server.access.Present;
import dev.fullcourt.server.access.Right;
import dev.fullcourt.server.buyers.Beside;
import dev.fullcourt.server.page.Part;
import dev.fullcourt.server.playbooks.Agreement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What is asked about a buyer, beside its story. */
@Component
@Order(30)
public class BesideRequests implements Beside {

  private final RequestBook book;
  private final Agreement agreement;

  BesideRequests(RequestBook book, Agreement agreement) {
    this.book = book;
    this.agreement = agreement;
  }

  /**
   * What its template shows.
   *
   * @param ask where one asks
   */
  public record Open(List<RequestsPage.Line> lines, String ask) {
    public Open {
      lines = List.copyOf(lines);
    }
  }

  @Override
  public Optional<Part> find(String buyer, Place place) {
    if (place != Place.STORY
        || !(RequestContextHolder.getRequestAttributes()
            instanceof ServletRequestAttributes attributes)) {
      return Optional.empty();
    }
    return Present.in(attributes.getRequest())
        .filter(member -> member.may(Right.WORK))
        .flatMap(member ->
            agreement
                .findCurrent()
                .map(playbook -> new RequestsPages(playbook, Instant.now(), member)))
        .map(words ->
            new Part(
                "requests/beside",
                new Open(
                    book.open(buyer).stream().map(words::line).toList(),
                    "/requests/new?buyer=" + buyer)));
  }
}
