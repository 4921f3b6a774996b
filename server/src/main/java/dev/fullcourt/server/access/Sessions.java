package dev.fullcourt.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is signed in. A session is kept in the database, so that any server of the installation knows
 * it and a restart signs nobody out. It ends after a day without use, at the latest after two
 * weeks.
 */
@Component
public class Sessions {

  /** The cookie that carries it. */
  public static final String COOKIE = "fullcourt";

  static final Duration IDLE = Duration.ofHours(24);
  static final Duration LONGEST = Duration.ofDays(14);
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  private final JdbcClient jdbc;

  Sessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Signs somebody in: the value of the cookie, which is not kept. */
  public String begin(Member member) {
    Secret secret = Secret.make("");
    Instant now = Instant.now();
    jdbc.sql("delete from session where ends_at < :now or seen_at < :idle")
        .param("now", at(now))
        .param("idle", at(now.minus(IDLE)))
        .update();
    jdbc.sql(
            """
            insert into session (hash, member, begun_at, seen_at, ends_at)
            values (:hash, :member, :now, :now, :end)
            """)
        .param("hash", secret.hash())
        .param("member", member.id())
        .param("now", at(now))
        .param("end", at(now.plus(LONGEST)))
        .update();
    return secret.text();
  }

  /** Whose session it is, if it still runs. */
  public Optional<Member> find(String cookie) {
    Instant now = Instant.now();
    byte[] hash = new Secret(cookie).hash();
    Optional<Seen> found =
        jdbc.sql(
                "select "
                    + Members.COLUMNS
                    + """
                    , s.seen_at from session s join member m on m.id = s.member
                    where s.hash = :hash and s.ends_at > :now and s.seen_at > :idle and m.active
                    """)
            .param("hash", hash)
            .param("now", at(now))
            .param("idle", at(now.minus(IDLE)))
            .query((row, n) ->
                new Seen(
                    Members.read(row), row.getObject("seen_at", OffsetDateTime.class).toInstant()))
            .optional();
    if (found.isPresent() && found.get().at().isBefore(now.minus(SEEN_EVERY))) {
      jdbc.sql("update session set seen_at = :now where hash = :hash")
          .param("now", at(now))
          .param("hash", hash)
          .update();
    }
    return found.map(Seen::member);
  }

  /** Signs out. */
  public void end(String cookie) {
    jdbc.sql("delete from session where hash = :hash")
        .param("hash", new Secret(cookie).hash())
        .update();
  }

  /** Signs somebody out everywhere, as after a change of password. */
  public void endAll(int member) {
    jdbc.sql("delete from session where member = :member").param("member", member).update();
  }

  private record Seen(Member member, Instant at) {}

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
