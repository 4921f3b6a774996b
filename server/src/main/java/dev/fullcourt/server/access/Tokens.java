package dev.fullcourt.server.access;

import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tokens by which programs come in as somebody, for the API alone. */
@Component
class Tokens {

  private final JdbcClient jdbc;

  Tokens(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whose token it is, and what it is good for. */
  record Bearer(Member member, Set<String> scopes) {}

  Optional<Bearer> find(String text) {
    byte[] hash = new Secret(text).hash();
    Optional<Bearer> found =
        jdbc.sql(
                "select "
                    + Members.COLUMNS
                    + """
                    , t.scopes from api_token t join member m on m.id = t.member
                    where t.hash = :hash and t.ended_at is null and m.active
                    """)
            .param("hash", hash)
            .query((row, n) ->
                new Bearer(Members.read(row), Set.of((String[]) row.getArray("scopes").getArray())))
            .optional();
    found.ifPresent(bearer ->
        jdbc.sql(
                """
                update api_token set used_at = now()
                where hash = :hash and (used_at is null or used_at < now() - interval '1 minute')
                """)
            .param("hash", hash)
            .update());
    return found;
  }
}
