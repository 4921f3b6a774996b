package dev.fullcourt.server.views.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Present;
import dev.fullcourt.server.lists.Choice;
import dev.fullcourt.server.lists.ListBars;
import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.page.Part;
import dev.fullcourt.server.views.SavedView;
import dev.fullcourt.server.views.SavedViews;
import dev.fullcourt.server.views.ViewBar;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is above a list, for the member whose request is answered. */
@Component
class PresentListBars implements ListBars {

  private final SavedViews views;
  private final ObjectProvider<HttpServletRequest> request;

  /**
   * @param request gives the one at hand; a command has none, and shows no list
   */
  PresentListBars(SavedViews views, ObjectProvider<HttpServletRequest> request) {
    this.views = views;
    this.request = request;
  }

  @Override
  public Part above(Listing list, Map<String, String> said, List<Choice> choices) {
    Member member =
        Present.in(request.getObject())
            .orElseThrow(() -> new IllegalStateException("a list is open to strangers"));
    List<SavedView> seen = views.of(member);
    return new Part("views/bar", ViewBar.of(list, said, choices, seen, ViewBar.sharing(member)));
  }
}
