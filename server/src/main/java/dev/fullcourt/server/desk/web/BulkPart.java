package dev.fullcourt.server.desk.web;

import dev.fullcourt.server.access.Present;
import dev.fullcourt.server.access.Right;
import dev.fullcourt.server.buyers.ListActs;
import dev.fullcourt.server.buyers.ListLength;
import dev.fullcourt.server.desk.BulkActs;
import dev.fullcourt.server.desk.BulkPage;
import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.page.Part;
import dev.fullcourt.server.page.Typed;
import dev.fullcourt.server.playbooks.Agreement;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Offers what can be done about many buyers to those who may. */
@Component
class BulkPart implements ListActs {

  private final BulkActs acts;
  private final Agreement agreement;
  private final ObjectProvider<HttpServletRequest> request;

  /**
   * @param request gives the one at hand; a command has none, and shows no list
   */
  BulkPart(BulkActs acts, Agreement agreement, ObjectProvider<HttpServletRequest> request) {
    this.acts = acts;
    this.agreement = agreement;
    this.request = request;
  }

  @Override
  public Optional<Part> find(Map<String, String> said, ListLength length) {
    return of(Listing.BUYERS, said, length);
  }

  /** The part of the page of a list, with what was done last if its address says so. */
  Optional<Part> of(Listing list, Map<String, String> said, ListLength length) {
    return Present.in(request.getObject())
        .filter(member -> member.may(Right.WORK))
        .flatMap(member ->
            agreement
                .findCurrent()
                .map(playbook ->
                    new Part(
                        "desk/bulk",
                        BulkPage.of(
                            playbook,
                            member,
                            list,
                            said,
                            length,
                            acts.find(member, said.getOrDefault("bulk", "")),
                            Typed.NOTHING))));
  }
}
