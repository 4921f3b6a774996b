package dev.fullcourt.server.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proves that somebody is who they say, by password and, where they have one, second factor. */
@Component
public class SignIn {

  /** No address is longer. */
  private static final int LONGEST = 254;

  private final JdbcClient jdbc;
  private final Attempts attempts;

  SignIn(JdbcClient jdbc, Attempts attempts) {
    this.jdbc = jdbc;
    this.attempts = attempts;
  }

  /** What came of an attempt. */
  public sealed interface Outcome {

    /** It is them. */
    record In(Member member) implements Outcome {}

    /** Name or password or code is wrong; it is not said which. */
    record Wrong() implements Outcome {}

    /** Too many wrong attempts: wait so long. */
    record Wait(Duration length) implements Outcome {}
  }

  private record Kept(
      Member member, @Nullable String password, byte @Nullable [] key, long lastStep) {}

  /**
   * Tries.
   *
   * @param who their address or their name in the playbook
   * @param code the second factor; blank where they have none
   * @param address where on the network they are
   */
  public Outcome attempt(String who, String password, String code, String address) {
    String name = who.strip().toLowerCase(Locale.ROOT);
    if (name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
      return new Outcome.Wrong();
    }
    return switch (attempts.begin(name, address)) {
      case Attempts.Begun.Wait(Duration length) -> new Outcome.Wait(length);
      case Attempts.Begun.Counted counted -> look(counted, password, code);
    };
  }

  private Outcome look(Attempts.Begun.Counted attempt, String password, String code) {
    Optional<Kept> found = find(attempt.name());
    boolean right = Passwords.matches(password, found.map(Kept::password).orElse(null));
    if (found.isPresent() && right && secondFactor(found.get(), code)) {
      attempts.succeeded(attempt);
      return new Outcome.In(found.get().member());
    }
    return new Outcome.Wrong();
  }

  private Optional<Kept> find(String name) {
    return jdbc.sql(
            "select "
                + Members.COLUMNS
                + """
                , m.password, m.second_factor, coalesce(m.second_factor_step, 0) as step
                from member m where (m.email = :name or lower(m.name) = :name) and m.active
                order by m.email = :name desc limit 1
                """)
        .param("name", name)
        .query((row, n) ->
            new Kept(
                Members.read(row),
                row.getString("password"),
                row.getBytes("second_factor"),
                row.getLong("step")))
        .optional();
  }

  private boolean secondFactor(Kept kept, String code) {
    byte[] key = kept.key();
    if (key == null) {
      return true;
    }
    OptionalLong step = OneTimeCodes.step(key, code, Instant.now(), kept.lastStep());
    // Counted in the database, so that two who send the same code at once do not both get in.
    return step.isPresent()
        && jdbc.sql(
                    """
                    update member set second_factor_step = :step
                    where id = :id and coalesce(second_factor_step, 0) < :step
                    """)
                .param("step", step.getAsLong())
                .param("id", kept.member().id())
                .update()
            == 1;
  }
}
