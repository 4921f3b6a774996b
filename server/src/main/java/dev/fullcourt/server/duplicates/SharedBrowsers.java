package dev.fullcourt.server.duplicates;

import dev.fullcourt.server.identity.Claim;
import dev.fullcourt.server.identity.LiveDraft;
import dev.fullcourt.server.intake.LiveIntake;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Browsers that several people used belong to nobody, until somebody says that those are one. Then
 * identity has to look at them again, and once more when that is taken back.
 */
@Component
class SharedBrowsers {

  private final JdbcClient jdbc;
  private final LiveIntake intake;

  SharedBrowsers(JdbcClient jdbc, LiveIntake intake) {
    this.jdbc = jdbc;
    this.intake = intake;
  }

  /** Lets identity look again at the browsers of some people; returns when it has. */
  void lookAgain(List<String> people) {
    List<LiveDraft> drafts =
        jdbc
            .sql(
                """
                select distinct substr(l.one, 3) from person p join identity_link l
                  on l.other in ('e:' || p.key, 'u:' || substr(p.key, 6)) and l.one like 'a:%'
                where p.id = any(:people)
                """)
            .param("people", people.toArray(String[]::new))
            .query(String.class)
            .list()
            .stream()
            .map(browser -> new Claim(browser, null, null, null, null, null, null, false))
            .map(claim -> new LiveDraft("", "", claim, null, Instant.now(), Map.of()))
            .toList();
    intake.take(drafts).join();
  }
}
