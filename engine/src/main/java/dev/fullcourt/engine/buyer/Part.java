package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Field;

/** The parts of a buyer that conditions look at, so far as it is known when they change. */
public enum Part {
  /** The event at hand, its person, and whatever is not kept track of: new at every event. */
  MOMENT,
  ACCOUNT,
  FIT,
  INTEREST,
  OPPORTUNITY,
  HANDOFF,
  RENEWALS,
  KNOWN_PEOPLE,
  ACTIVE_PEOPLE,
  /** Who plays which part in the group, and with whom we spoke. */
  ROLES,
  QUALIFICATION,
  /** Stage, arm, round: after a move everything is looked at anew. */
  COURSE;

  static final int NONE = 0;

  /** The part as a bit. */
  public int bit() {
    return 1 << ordinal();
  }

  /** The parts a condition looks at, as bits; counts are apart. */
  public static int of(Condition condition) {
    int parts = NONE;
    for (Field field : condition.fields()) {
      parts |= of(field);
    }
    return parts;
  }

  private static int of(Field field) {
    return switch (field.root()) {
      case EVENT, PERSON -> MOMENT.bit();
      case QUALIFICATION -> QUALIFICATION.bit();
      case ACCOUNT, MARKET -> ACCOUNT.bit();
      case OPPORTUNITY -> OPPORTUNITY.bit();
      case HANDOFF -> HANDOFF.bit();
      case SCORE ->
          switch (field.name()) {
            case "fit" -> FIT.bit();
            case "interest" -> INTEREST.bit();
            default -> FIT.bit() | INTEREST.bit();
          };
      case BUYER ->
          switch (field.name()) {
            case "renewals" -> RENEWALS.bit();
            case "people.known" -> KNOWN_PEOPLE.bit();
            case "people.active" -> ACTIVE_PEOPLE.bit();
            case "roles", "roles_missing", "roles_unspoken" -> ROLES.bit();
            case "stage", "arm", "round", "motion" -> COURSE.bit();
            default -> MOMENT.bit();
          };
    };
  }
}
