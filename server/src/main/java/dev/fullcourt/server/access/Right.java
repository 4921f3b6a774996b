package dev.fullcourt.server.access;

/** What somebody may do; {@link Rights} says which address needs which. */
public enum Right {
  /** Look at buyers, figures and the agreement. */
  SEE,
  /** Do one's day: take, hand over, log, ask. Of a partner only what is theirs. */
  WORK,
  /** Propose a change of the agreement and speak about it; write cards that all sellers read. */
  PROPOSE,
  /** Sign for one's function. */
  SIGN,
  /** Set the log right: void, merge, separate. */
  CORRECT,
  /** Bring files and import them. */
  UPLOAD,
  /** Sources, forms, webhooks; the first playbook. */
  MANAGE,
  /** People and their roles; the list of changes. */
  ADMINISTER
}
