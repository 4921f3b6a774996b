package dev.fullcourt.server.buyers.storage;

import dev.fullcourt.server.buyers.AccountFields;
import dev.fullcourt.server.buyers.BuyerFilter;
import dev.fullcourt.server.buyers.Segment;
import dev.fullcourt.server.buyers.Segments;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.page.Outdated;
import dev.fullcourt.server.page.Query;
import dev.fullcourt.server.page.Unreadable;
import dev.fullcourt.server.playbooks.Agreement;
import dev.fullcourt.server.views.ViewBook;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Segments are saved views of the list of buyers; their buyers are asked for when they are. */
@Component
class StoredSegments implements Segments {

  private final ViewBook views;
  private final Agreement agreement;
  private final Horizon horizon;

  StoredSegments(ViewBook views, Agreement agreement, Horizon horizon) {
    this.views = views;
    this.agreement = agreement;
    this.horizon = horizon;
  }

  @Override
  public List<Segment.Choice> all() {
    return views.segments().stream()
        .map(each -> new Segment.Choice(Integer.toString(each.id()), each.name()))
        .toList();
  }

  @Override
  public Segment get(String word) {
    return views.segments().stream()
        .filter(each -> Integer.toString(each.id()).equals(word))
        .findFirst()
        .map(this::segment)
        .orElseThrow(() -> new Unreadable("segment", word, "the number of a segment there is"));
  }

  private Segment segment(ViewBook.NamedQuery view) {
    WhereTerms terms = terms();
    BuyerFilter filter = filter(view, terms);
    BuyerWhere where = BuyerWhere.of(filter, terms).named("segment_");
    return new Segment(
        view.id(),
        view.name(),
        "select v.buyer from buyer_view v where " + where.sql(),
        where.parameters());
  }

  /** What it asks for, which the agreement may not know any more. */
  private BuyerFilter filter(ViewBook.NamedQuery view, WhereTerms terms) {
    try {
      BuyerFilter filter =
          BuyerFilter.read(
              Query.read(view.query()), terms.asOf().atZone(terms.zone()).toLocalDate());
      agreement.findCurrent().ifPresent(agreed -> AccountFields.check(filter, agreed));
      return filter;
    } catch (Unreadable why) {
      throw new Outdated("segment", Integer.toString(view.id()), view.name(), why);
    }
  }

  /** What words mean now. */
  WhereTerms terms() {
    return WhereTerms.of(agreement.findCurrent(), horizon.findInstant().orElse(Instant.EPOCH));
  }
}
