package dev.fullcourt.server.access;

import dev.fullcourt.server.access.openid.Provider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How people come in, for who runs the installation. */
@Component
public class SignInWays {

  private final JdbcClient jdbc;
  private final Provider provider;

  SignInWays(JdbcClient jdbc, Provider provider) {
    this.jdbc = jdbc;
    this.provider = provider;
  }

  /**
   * How many come in by what.
   *
   * @param people who may come in
   * @param withoutPassword who of them has chosen none yet
   * @param secondFactor who of them has a second factor
   * @param byProvider who of them has signed in at a provider
   * @param provider what the provider is called and where it is; empty when there is none
   */
  public record Standing(
      long people, long withoutPassword, long secondFactor, long byProvider, String provider) {}

  /** How it stands now. */
  public Standing standing() {
    return jdbc.sql(
            """
            select count(*), count(*) filter (where password is null),
              count(*) filter (where second_factor is not null),
              count(*) filter (where exists (
                select 1 from openid_identity o where o.member = m.id))
            from member m where active
            """)
        .query((row, n) ->
            new Standing(
                row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), provider()))
        .single();
  }

  private String provider() {
    return provider.isThere() ? provider.name() + ", " + provider.address() : "";
  }
}
