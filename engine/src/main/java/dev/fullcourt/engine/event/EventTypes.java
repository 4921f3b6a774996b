package dev.fullcourt.engine.event;

import java.util.List;
import java.util.Set;

/** The event types whose meaning the engine itself knows. All others mean what a playbook says. */
public final class EventTypes {

  /** Its properties become what we know of the person. */
  public static final String PERSON_IDENTIFIED = "person_identified";

  /** Its properties become what we know of the account. */
  public static final String ACCOUNT_DESCRIBED = "account_described";

  /** Opens an opportunity; property {@code opportunity} is its id. */
  public static final String OPPORTUNITY_CREATED = "opportunity_created";

  /** Opens one again that was won or lost: as if it were created once more. */
  public static final String OPPORTUNITY_REOPENED = "opportunity_reopened";

  /** Its properties become what we know of the opportunity. */
  public static final String OPPORTUNITY_UPDATED = "opportunity_updated";

  /** Closes an opportunity as won. */
  public static final String OPPORTUNITY_WON = "opportunity_won";

  /** Closes an opportunity as lost; property {@code reason} says why. */
  public static final String OPPORTUNITY_LOST = "opportunity_lost";

  /** A customer stayed for another term. */
  public static final String RENEWED = "renewed";

  /** A handoff was offered; property {@code handoff} names it. */
  public static final String HANDOFF_OFFERED = "handoff_offered";

  /** A handoff was accepted. */
  public static final String HANDOFF_ACCEPTED = "handoff_accepted";

  /** A handoff was rejected. */
  public static final String HANDOFF_REJECTED = "handoff_rejected";

  /** A handoff was not answered in time. */
  public static final String HANDOFF_EXPIRED = "handoff_expired";

  /** A handoff was given back after it had been accepted. */
  public static final String HANDOFF_RETURNED = "handoff_returned";

  /** Somebody of ours was made responsible; property {@code owner} says who. */
  public static final String OWNER_ASSIGNED = "owner_assigned";

  /** The same, as other systems say it. */
  public static final String LEAD_ASSIGNED = "lead_assigned";

  /** A person's role in the buying group became known; property {@code role} says which. */
  public static final String ROLE_ASSIGNED = "role_assigned";

  /**
   * A question of qualification was answered; properties {@code method}, {@code question} and
   * {@code answer}.
   */
  public static final String QUALIFICATION_ANSWERED = "qualification_answered";

  /** A task was given to another function; property {@code to} says to which. */
  public static final String PASS_ASKED = "pass_asked";

  /** Somebody took it on; property {@code pass} says which. */
  public static final String PASS_ACCEPTED = "pass_accepted";

  /** Somebody said no. */
  public static final String PASS_DECLINED = "pass_declined";

  /** It was done. */
  public static final String PASS_ANSWERED = "pass_answered";

  /** Who had asked no longer needs it. */
  public static final String PASS_WITHDRAWN = "pass_withdrawn";

  /** All steps of a pass. */
  public static final List<String> PASS_STEPS =
      List.of(PASS_ASKED, PASS_ACCEPTED, PASS_DECLINED, PASS_ANSWERED, PASS_WITHDRAWN);

  /** The property that tells the passes of a buyer apart. */
  public static final String PASS = "pass";

  /** The property that says for whom a pass is meant. */
  public static final String TO = "to";

  /** The property that names something, for example which kind of pass is asked for. */
  public static final String NAME = "name";

  /** A nurture message arrived. */
  public static final String MESSAGE_DELIVERED = "message_delivered";

  /**
   * A watcher of many buyers found something about this one (law 16); properties {@code alert}, the
   * alert's name, {@code stage} and {@code entered}, when that stage was entered. Its source is
   * {@link #OURS} or {@link #OURS_LIVE}.
   */
  public static final String ALERT_RAISED = "alert_raised";

  /**
   * A machine did something: property {@code event} says what, {@code bot} why we think so. Hosts
   * keep such rows and give them to nobody who decides.
   */
  public static final String BOT_SEEN = "bot_seen";

  /** The source of what this system itself adds to a log. */
  public static final String OURS = "fullcourt";

  /**
   * The source of what it adds while events come in live: that counts when it is appended and waits
   * for no close, as rows of {@link #OURS} do.
   */
  public static final String OURS_LIVE = OURS + " live";

  /** The property that names an alert. */
  public static final String ALERT = "alert";

  /** The property that names a stage. */
  public static final String STAGE = "stage";

  /** The property that says when the stage was entered. */
  public static final String ENTERED = "entered";

  /** A person said yes to being contacted; properties {@code channel} and {@code purpose}. */
  public static final String CONSENT_GIVEN = "consent_given";

  /** A person said no to being contacted; properties {@code channel} and {@code purpose}. */
  public static final String CONSENT_WITHDRAWN = "consent_withdrawn";

  /** A person wants no more of what came by a channel. */
  public static final String UNSUBSCRIBED = "unsubscribed";

  /** A person called what came unwanted. */
  public static final String COMPLAINED = "complained";

  /** The types by which people say yes or no to being contacted. */
  public static final Set<String> SAYING =
      Set.of(CONSENT_GIVEN, CONSENT_WITHDRAWN, UNSUBSCRIBED, COMPLAINED);

  /** An email came back; property {@code hard}, a flag, says that it always will. */
  public static final String EMAIL_BOUNCED = "email_bounced";

  /** What machines send; properties {@code play} and {@code step} when a play asked for it. */
  public static final Set<String> SENDING = Set.of("email_sent", "social_message_sent");

  /** A person started a play; property {@code play} names it. */
  public static final String PLAY_STARTED = "play_started";

  /** A person stopped a play; property {@code play} names it. */
  public static final String PLAY_STOPPED = "play_stopped";

  /** What a play asked a person to do was done; properties {@code play} and {@code step}. */
  public static final String TASK_DONE = "task_done";

  /** The property that names a play. */
  public static final String PLAY = "play";

  /** The property that names a step of a play. */
  public static final String STEP = "step";

  /** The property that names a channel. */
  public static final String CHANNEL = "channel";

  /** The property that says what somebody may be contacted for. */
  public static final String PURPOSE = "purpose";

  /** The property, a flag, of an email that came back for good. */
  public static final String HARD = "hard";

  /** The channel of emails, and the property that gives a person's address. */
  public static final String EMAIL = "email";

  /** The property that gives the id a person had when they said it, before people were merged. */
  public static final String SAID_AS = "said_as";

  /**
   * The property that gives the buyer in whose log an owner was named, a handoff taken a step, or
   * an opportunity told of, before two buyers were merged.
   */
  public static final String SAID_IN = "said_in";

  /** The property that says who of us it is about, or took it down. */
  public static final String OWNER = "owner";

  /** The property that names the handoff an event is about. */
  public static final String HANDOFF = "handoff";

  /** The property that names the opportunity an event is about. */
  public static final String OPPORTUNITY = "opportunity";

  /** The property that says why. */
  public static final String REASON = "reason";

  /** The property that gives the date until which a buyer asked to be left alone. */
  public static final String UNTIL = "until";

  /** The property, a flag, of an event whose source gave no date (law 2). */
  public static final String UNDATED = "undated";

  private EventTypes() {}
}
