package dev.fullcourt.server.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an administrator does about the people of ours, each with its line on the list of changes.
 */
@Component
public class People {

  private final Members members;
  private final Invitations invitations;
  private final Account account;
  private final Audit audit;
  private final TransactionTemplate transactions;

  People(
      Members members,
      Invitations invitations,
      Account account,
      Audit audit,
      TransactionTemplate transactions) {
    this.members = members;
    this.invitations = invitations;
    this.account = account;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** Somebody, and the path of a link by which they choose a password: shown this once. */
  public record Invited(Member member, String path) {

    /** Never in a log. */
    @Override
    public String toString() {
      return "Invited[" + member.name() + "]";
    }
  }

  /** Everybody, by name. */
  public List<Member> all() {
    return members.all();
  }

  /** The tokens of everybody that are good, by the number of whose they are. */
  public Map<Integer, List<Account.Token>> tokens() {
    return account.tokens();
  }

  /** Ends a token of somebody's; whether they have it. */
  public boolean endToken(Member by, Member member, int token) {
    return Boolean.TRUE.equals(
        transactions.execute(status -> {
          boolean ended = account.endToken(member, token);
          if (ended) {
            audit.record(by, "ended a token", member.name(), Integer.toString(token), null);
          }
          return ended;
        }));
  }

  /** The one of that number. */
  public Optional<Member> find(int id) {
    return members.find(id);
  }

  /**
   * Adds somebody and invites them.
   *
   * @throws Refused when they cannot be added
   */
  public Invited add(Member by, String name, String fullName, String email, List<String> roles) {
    return transactions.execute(status -> {
      Member added = members.add(name, fullName, email, roles(roles));
      audit.record(by, "added", added.name(), null, words(added));
      return new Invited(added, invitations.invite(added));
    });
  }

  /**
   * Changes who somebody is, and what they may do.
   *
   * @throws Refused when it cannot be; nobody takes their own right to run this away
   */
  public Member change(
      Member by, Member before, String fullName, String email, List<String> roles, boolean active) {
    Member after = new Member(before.id(), before.name(), fullName, email, roles(roles), active);
    if (by.id() == before.id() && (!active || !after.roles().contains(Role.ADMINISTRATOR))) {
      throw new Refused("You cannot take your own right to run this away: ask another one.");
    }
    transactions.executeWithoutResult(status -> {
      members.change(after);
      audit.record(by, "changed", before.name(), words(before), words(after));
    });
    return after;
  }

  /**
   * Makes a link by which somebody comes in anew. What they have now stays good until it is used.
   *
   * @throws Refused when they may not come in
   */
  public Invited invite(Member by, Member member) {
    if (!member.active()) {
      throw new Refused(
          member.fullName() + " may not come in, so no link would let them: allow it first.");
    }
    return transactions.execute(status -> {
      audit.record(by, "made a link to come in", member.name(), null, null);
      return new Invited(member, invitations.invite(member));
    });
  }

  private static Set<Role> roles(List<String> words) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String word : words) {
      roles.add(Role.find(word).orElseThrow(() -> new Refused("There is no role “" + word + "”.")));
    }
    return roles;
  }

  private static String words(Member member) {
    return "%s <%s>, %s%s"
        .formatted(
            member.fullName(),
            member.email(),
            SignInPage.roles(member),
            member.active() ? "" : ", may not come in");
  }
}
