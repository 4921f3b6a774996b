package dev.fullcourt.history.measures.reports;

import dev.fullcourt.engine.playbook.FiscalYear;
import dev.fullcourt.history.measures.CalendarCut;
import dev.fullcourt.history.measures.OpportunityHistory;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What opportunities are grouped by: a property, or when they were opened or closed, as in {@code
 * closed.quarter}.
 *
 * @param property the property, or null when grouped by time
 * @param closed whether by when they were closed rather than opened
 * @param cut how the calendar is cut, or null when grouped by property
 */
record OpportunityKey(@Nullable String property, boolean closed, @Nullable CalendarCut cut) {

  private static final String OPENED = "opened.";
  private static final String CLOSED = "closed.";

  static OpportunityKey of(String by) {
    boolean closed = by.startsWith(CLOSED);
    if (closed || by.startsWith(OPENED)) {
      Optional<CalendarCut> cut = CalendarCut.find(by.substring(OPENED.length()));
      if (cut.isPresent()) {
        return new OpportunityKey(null, closed, cut.get());
      }
    }
    return new OpportunityKey(by, false, null);
  }

  boolean byTime() {
    return cut != null;
  }

  String value(OpportunityHistory opportunity, FiscalYear year) {
    if (cut != null) {
      Instant instant = closed ? opportunity.closed() : opportunity.opened();
      return instant == null ? ConversionReport.BLANK : cut.stretch(instant, year).label();
    }
    String value = property == null ? null : opportunity.properties().get(property);
    return value == null || value.isBlank() ? ConversionReport.BLANK : value;
  }
}
