package dev.fullcourt.server.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What somebody is to the team. One person may be several. */
public enum Role {
  MARKETING(Right.SEE, Right.WORK, Right.PROPOSE, Right.SIGN, Right.UPLOAD),
  DEVELOPMENT(Right.SEE, Right.WORK, Right.PROPOSE),
  SALES(Right.SEE, Right.WORK, Right.PROPOSE, Right.SIGN),
  /** Somebody of another company: sees only what they have. */
  PARTNER(Right.WORK),
  LEADER(Right.SEE, Right.WORK, Right.PROPOSE, Right.CORRECT),
  /** Runs the installation; signs nothing. */
  ADMINISTRATOR(Right.SEE, Right.CORRECT, Right.UPLOAD, Right.MANAGE, Right.ADMINISTER);

  private final Set<Right> rights;

  Role(Right first, Right... others) {
    this.rights = EnumSet.of(first, others);
  }

  /** What this role may do. */
  public Set<Right> rights() {
    return rights;
  }

  /** As it is written in tables and forms. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of that word. */
  public static Optional<Role> find(String word) {
    for (Role role : values()) {
      if (role.word().equals(word)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
