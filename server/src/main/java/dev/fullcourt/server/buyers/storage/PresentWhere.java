package dev.fullcourt.server.buyers.storage;

import dev.fullcourt.server.buyers.PresentFilter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is asked of buyers now, as conditions on {@code buyer_view v}. */
final class PresentWhere {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
  private static final Pattern SPAN =
      Pattern.compile("(-?\\d{1,15}(?:\\.\\d{1,6})?)?\\.\\.(-?\\d{1,15}(?:\\.\\d{1,6})?)?");

  private final PresentFilter filter;
  private final WhereTerms terms;
  private final BuyerWhere where;

  PresentWhere(PresentFilter filter, WhereTerms terms, BuyerWhere where) {
    this.filter = filter;
    this.terms = terms;
    this.where = where;
  }

  void add() {
    owner();
    if (filter.scoreFrom() != null) {
      where.and("v.fit + v.interest >= :score_from", "score_from", filter.scoreFrom());
    }
    if (filter.scoreTo() != null) {
      where.and("v.fit + v.interest <= :score_to", "score_to", filter.scoreTo());
    }
    if (filter.days() > 0) {
      where.and(
          "v.last_event " + (filter.isSilent() ? "<" : ">=") + " :active_since",
          "active_since",
          terms.asOf().minus(Duration.ofDays(filter.days())).atOffset(ZoneOffset.UTC));
    }
    if (!filter.field().isEmpty()) {
      field(filter.value());
    }
    opportunity();
    if (filter.key()) {
      where.and(
          "(lower(v.attributes ->> 'domain') = any(:key_accounts)"
              + " or lower(v.attributes ->> 'name') = any(:key_accounts))",
          "key_accounts",
          terms.keyAccounts().toArray(String[]::new));
    }
  }

  private void owner() {
    String owned = "v.buyer in (select o.buyer from buyer_owner o where ";
    if (filter.owner().equals(PresentFilter.NOBODY)) {
      where.and(owned + "o.person is null)");
    } else if (!filter.owner().isEmpty()) {
      where.and(owned + "o.person = :owner)", "owner", filter.owner());
    }
    if (!filter.function().isEmpty()) {
      where.and(owned + "o.function = :function)", "function", filter.function());
    }
  }

  private void opportunity() {
    String has = "exists (select 1 from opportunity_view p where p.buyer = v.buyer and p.outcome";
    switch (filter.opportunity()) {
      case "" -> {}
      case "none" -> where.and("not " + has + " = 'open')");
      default -> where.and(has + " = :opportunity)", "opportunity", filter.opportunity());
    }
  }

  /** A number is compared as a number, also within a span; anything else as it is written. */
  private void field(String value) {
    where.parameter("field", filter.field());
    Matcher span = SPAN.matcher(value);
    String number =
        "(case when jsonb_typeof(v.attributes -> :field) = 'number'"
            + " then (v.attributes ->> :field)::numeric end) ";
    if (value.isEmpty()) {
      where.and("jsonb_exists(v.attributes, :field)");
    } else if (span.matches() && value.length() > 2) {
      if (span.group(1) != null) {
        where.and(number + ">= :value_from", "value_from", new BigDecimal(span.group(1)));
      }
      if (span.group(2) != null) {
        where.and(number + "<= :value_to", "value_to", new BigDecimal(span.group(2)));
      }
    } else if (NUMBER.matcher(value).matches()) {
      where.and(
          "(" + number + "= :value_number or v.attributes ->> :field = :value)",
          "value_number",
          new BigDecimal(value));
      where.parameter("value", value);
    } else {
      where.and("lower(v.attributes ->> :field) = lower(:value)", "value", value);
    }
  }
}
