package dev.fullcourt.history.pipeline;

import dev.fullcourt.engine.event.EventTypes;
import java.util.Set;

/** The events and properties by which sellers say what they do about opportunities. */
public final class SalesEvents {

  /** An activity was put on the list, or given another day; properties as below. */
  public static final String PLANNED = "activity_planned";

  /** An activity was done. */
  public static final String DONE = "activity_done";

  /** An activity is not needed any more; property {@code reason} says why. */
  public static final String DROPPED = "activity_dropped";

  /** The property that names an activity. */
  public static final String ACTIVITY = "activity";

  /** The property, a time, until when an activity is to be done. */
  public static final String DUE = "due";

  /** The property that names the step of the sale. */
  public static final String STEP = EventTypes.STEP;

  /** The property, a time, on which the seller expects the decision. */
  public static final String CLOSES = "closes";

  /** The property that names the product family. */
  public static final String PRODUCT = "product";

  /** The property that says who did it, where {@code owner} says whose it is. */
  public static final String BY = "by";

  private static final Set<String> OPPORTUNITIES =
      Set.of(
          EventTypes.OPPORTUNITY_CREATED,
          EventTypes.OPPORTUNITY_REOPENED,
          EventTypes.OPPORTUNITY_UPDATED,
          EventTypes.OPPORTUNITY_WON,
          EventTypes.OPPORTUNITY_LOST);

  private static final Set<String> ACTIVITIES = Set.of(PLANNED, DONE, DROPPED);

  private SalesEvents() {}

  /** Whether events of that type say how an opportunity stands. */
  public static boolean isOpportunity(String type) {
    return OPPORTUNITIES.contains(type);
  }

  /** Whether events of that type say how an activity stands. */
  public static boolean isActivity(String type) {
    return ACTIVITIES.contains(type);
  }
}
