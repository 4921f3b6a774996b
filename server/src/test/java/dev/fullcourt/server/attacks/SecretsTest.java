package dev.fullcourt.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Installation;
import dev.fullcourt.server.access.Invitations;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.outbox.Subscriptions;
import dev.fullcourt.server.sources.Incoming;
import dev.fullcourt.server.sources.Sources;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No page and no answer of the API has a secret in it, or what is kept of one. */
class SecretsTest {

  private final Attacker attacker = new Attacker();
  private final Installation installation = attacker.installation();

  @Test
  void noPageAndNoAnswerHasASecretInIt() {
    String session = installation.signIn();
    Set<String> secrets = new TreeSet<>(made());
    secrets.add(session);
    secrets.addAll(kept());
    assertThat(secrets).hasSizeGreaterThan(10);
    List<String> wrong = new ArrayList<>();
    Crawl.of(attacker, session)
        .forEach((path, answer) ->
            secrets.stream()
                .filter(answer.body()::contains)
                .forEach(secret -> wrong.add(path + " has " + secret)));
    for (String path : List.of("/api/openapi", "/api/queue", "/changes", "/account")) {
      String body = attacker.get(path, session).body();
      assertThat(secrets).as(path).noneMatch(body::contains);
    }
    assertThat(wrong).isEmpty();
  }

  /** Those that were shown once. */
  private List<String> made() {
    Member keeper = installation.member("keeper", Role.ADMINISTRATOR);
    Incoming incoming = installation.bean(Incoming.class);
    String mapping = "event: \"{type}\"";
    return List.of(
        installation.bean(Sources.class).add("secret-source").key(),
        incoming.add("secret-hook", Incoming.Manner.STANDARD, "", mapping).key(),
        incoming.add("secret-hook-2", Incoming.Manner.GITHUB, "", mapping).key(),
        incoming.add("secret-hook-3", Incoming.Manner.TOKEN, "", mapping).key(),
        installation
            .bean(Subscriptions.class)
            .addWebhook("secret", "https://hooks.example.org/", List.of("stage_entered"))
            .secret(),
        installation.token("keeper"),
        installation.bean(Invitations.class).invite(keeper).replaceFirst(".*/", ""));
  }

  /** What every column has that by its name is one of secrets, as text, hexadecimal and Base64. */
  private List<String> kept() {
    List<String> kept = new ArrayList<>();
    List<String> columns =
        installation
            .sql()
            .sql(
                """
                select 'select ' || quote_ident(column_name) || '::text from '
                    || quote_ident(table_name) || ' where ' || quote_ident(column_name)
                    || ' is not null limit 50'
                from information_schema.columns
                where table_schema = 'public' and data_type in ('text', 'bytea')
                  and column_name ~ '(secret|hash|password|token|second_factor|otp|totp)'
                """)
            .query(String.class)
            .list();
    assertThat(columns).hasSizeGreaterThan(5);
    for (String column : columns) {
      for (String value : installation.sql().sql(column).query(String.class).list()) {
        if (value.length() >= 12) {
          kept.add(value);
        }
        if (value.startsWith("\\x")) {
          byte[] bytes = HexFormat.of().parseHex(value.substring(2));
          kept.add(value.substring(2));
          kept.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
          kept.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
      }
    }
    kept.removeIf(each -> each.length() < 12);
    return kept;
  }
}
