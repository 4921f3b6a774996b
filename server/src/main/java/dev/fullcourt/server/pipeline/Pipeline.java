package dev.fullcourt.server.pipeline;

import dev.fullcourt.history.money.Booking;
import dev.fullcourt.history.money.credit.Behind;
import dev.fullcourt.history.money.credit.CreditKind;
import dev.fullcourt.history.pipeline.OpportunityStay;
import dev.fullcourt.history.pipeline.PlannedActivity;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The opportunities there are. Each method asks the database once, however many there are. */
public interface Pipeline {

  /**
   * What opportunities in one step come to, in one currency.
   *
   * @param step the step; empty where no event has said one
   * @param currency as recorded; empty where none is
   * @param count how many there are
   * @param amount what they are worth together
   * @param unpriced how many of them have no amount
   * @param stalled how many of them are stalled
   */
  record Total(
      String step, String currency, int count, BigDecimal amount, int unpriced, int stalled) {}

  /** Totals over everything that fits, by step and currency. */
  List<Total> totals(PipelineFilter filter, StepPaces paces);

  /**
   * Totals of something that is behind what is open.
   *
   * @param behind what it is; without a name for what nobody is behind
   */
  record Backed(Behind behind, Total total) {}

  /**
   * Totals over all that are open, by what is behind them. One with several behind it is in the
   * totals of each.
   */
  List<Backed> backed(Collection<CreditKind> kinds, StepPaces paces);

  /**
   * The first of each step, those to be decided soonest first.
   *
   * @param most how many of each step
   */
  List<Opportunity> cards(PipelineFilter filter, StepPaces paces, Map<String, Integer> most);

  /** A part of the table. */
  List<Opportunity> rows(
      PipelineFilter filter, StepPaces paces, PipelineSort sort, int from, int size);

  /** Everything that fits, one after the other, with what is planned next for each. */
  void each(PipelineFilter filter, StepPaces paces, PipelineSort sort, Consumer<Exported> to);

  /**
   * A row that leaves as a file.
   *
   * @param next what is planned next, or null
   */
  record Exported(Opportunity opportunity, @Nullable PlannedActivity next) {}

  /** The one with that id; of a partner's, only where the buyer is theirs. */
  Optional<Opportunity> find(String id, @Nullable String onlyOf);

  /**
   * A time in a step.
   *
   * @param event the place in the log of the event that moved it there, or null
   */
  record Moved(OpportunityStay stay, @Nullable Long event) {}

  /** Its times in the steps of the sale, in order. */
  List<Moved> stays(Opportunity opportunity);

  /** The book of what one won us, in the order booked. */
  List<Booking> bookings(Opportunity opportunity);

  /** The same of everything that fits. */
  List<Booking> bookings(PipelineFilter filter, StepPaces paces);

  /** What was planned for some opportunities, by their ids, in the order planned. */
  Map<String, List<PlannedActivity>> activities(Collection<Opportunity> opportunities);

  /** Whose open opportunities there are, and of which product families. */
  Choices choices();

  /** What there is to choose from. */
  record Choices(List<String> owners, List<String> products) {
    public Choices {
      owners = List.copyOf(owners);
      products = List.copyOf(products);
    }
  }
}
