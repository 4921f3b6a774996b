package dev.fullcourt.server.proposals;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Role;
import java.util.Locale;
import java.util.Optional;

/** The two functions whose agreement the playbook is. */
public enum Function {
  MARKETING(Role.MARKETING),
  SALES(Role.SALES);

  private final Role role;

  Function(Role role) {
    this.role = role;
  }

  /** The word in forms and tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether somebody is of that function; who runs the installation signs for nobody. */
  public boolean isOf(Member member) {
    return member.roles().contains(role) && !member.roles().contains(Role.ADMINISTRATOR);
  }

  /** The function of that word. */
  static Optional<Function> find(String word) {
    for (Function function : values()) {
      if (function.word().equals(word)) {
        return Optional.of(function);
      }
    }
    return Optional.empty();
  }
}
