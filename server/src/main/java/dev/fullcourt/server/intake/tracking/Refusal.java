package dev.fullcourt.server.intake.tracking;

/**
 * Why an event is not taken.
 *
 * @param reason by which refusals are counted
 * @param detail what was found and what would be right
 */
public record Refusal(Reason reason, String detail) {

  /** The reasons there are. */
  public enum Reason {
    /** It is not a JSON object. */
    NOT_JSON("not JSON"),
    /** It is larger than an event may be. */
    TOO_LARGE("too large"),
    /** Its type is none of the protocol's. */
    UNKNOWN_TYPE("unknown type"),
    /** It does not say what happened. */
    NO_EVENT_NAME("no event name"),
    /** It names nobody. */
    NOBODY("nobody named"),
    /** One of its ids is empty, too long or no text. */
    BAD_ID("bad id"),
    /** One of its times cannot be read, or is not of our age. */
    BAD_TIME("bad time"),
    /** One of its values cannot be kept. */
    BAD_VALUE("bad value"),
    /** The playbook does not have its motion. */
    UNKNOWN_MOTION("unknown motion");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** What people call it. */
    public String words() {
      return words;
    }
  }

  static Refused of(Reason reason, String detail) {
    return new Refused(new Refusal(reason, detail));
  }

  /** A refusal on its way out of reading. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Refusal refusal;

    private Refused(Refusal refusal) {
      super(refusal.detail(), null, false, false);
      this.refusal = refusal;
    }

    Refusal refusal() {
      return refusal;
    }
  }
}
