package dev.fullcourt.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One-time links by which somebody chooses a password. The first one makes the administrator. */
@Component
public class Invitations {

  private static final Duration GOOD_FOR = Duration.ofDays(3);

  private final JdbcClient jdbc;
  private final Members members;
  private final Sessions sessions;
  private final Account account;
  private final TransactionTemplate transactions;

  Invitations(
      JdbcClient jdbc,
      Members members,
      Sessions sessions,
      Account account,
      TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.members = members;
    this.sessions = sessions;
    this.account = account;
    this.transactions = transactions;
  }

  /** The path of a link that makes the first administrator; none once there is anybody. */
  public Optional<String> first() {
    return members.any() ? Optional.empty() : Optional.of(make(null));
  }

  /** The path of a link by which somebody chooses a (new) password. */
  public String invite(Member member) {
    return make(member.id());
  }

  private String make(@Nullable Integer member) {
    Secret secret = Secret.make("");
    transactions.executeWithoutResult(status -> {
      // A newer link takes the place of those before.
      jdbc.sql("delete from invitation where member is not distinct from cast(:member as integer)")
          .param("member", member)
          .update();
      jdbc.sql(
              """
              insert into invitation (hash, member, ends_at)
              values (:hash, cast(:member as integer), :end)
              """)
          .param("hash", secret.hash())
          .param("member", member)
          .param("end", Instant.now().plus(GOOD_FOR).atOffset(ZoneOffset.UTC))
          .update();
    });
    return "/welcome/" + secret.text();
  }

  private record Invited(@Nullable Integer member) {}

  /** Whether the link is still good, and for whom; empty inside for the first administrator. */
  public Optional<Optional<Member>> find(String token) {
    return open(token).map(each -> Optional.ofNullable(each.member()).flatMap(members::find));
  }

  private Optional<Invited> open(String token) {
    return jdbc.sql(
            """
            select member from invitation
            where hash = :hash and used_at is null and ends_at > now()
              and (member is not null or not exists (select 1 from member))
            """)
        .param("hash", new Secret(token).hash())
        .query((row, n) -> new Invited(row.getObject("member", Integer.class)))
        .optional();
  }

  /**
   * Uses the link of somebody who is known: the password is theirs from now on, and what they came
   * in by before no longer is.
   */
  public Member choose(String token, String password) {
    return use(
        token,
        invited -> {
          Integer id = invited.member();
          return members
              .find(id == null ? -1 : id)
              .filter(Member::active)
              .orElseThrow(Invitations::dead);
        },
        password);
  }

  /** Uses the first link: makes the administrator. */
  public Member begin(String token, String name, String fullName, String email, String password) {
    return use(
        token,
        invited -> {
          if (invited.member() != null) {
            throw dead();
          }
          return members.add(name, fullName, email, Set.of(Role.ADMINISTRATOR));
        },
        password);
  }

  private Member use(
      String token, java.util.function.Function<Invited, Member> whose, String password) {
    Member member =
        transactions.execute(status -> {
          // Whoever gets this row uses the link; a second one finds it used.
          jdbc.sql("lock table member in share row exclusive mode").update();
          Invited invited = open(token).orElseThrow(Invitations::dead);
          Member found = whose.apply(invited);
          jdbc.sql("update invitation set used_at = now() where hash = :hash")
              .param("hash", new Secret(token).hash())
              .update();
          jdbc.sql("update member set password = :hash where id = :id")
              .param("hash", Passwords.hash(password, found))
              .param("id", found.id())
              .update();
          // Whoever had the old ones may be why there is a link.
          account.dropSecondFactor(found);
          account.endTokens(found);
          return found;
        });
    if (member == null) {
      throw dead();
    }
    sessions.endAll(member.id());
    return member;
  }

  private static Refused dead() {
    return new Refused("This link was used already, or its time is over. Ask for a new one.");
  }
}
