package dev.fullcourt.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.outbox.Subscriptions;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Zone;
import dev.fullcourt.server.sources.Source;
import dev.fullcourt.server.sources.Sources;
import dev.fullcourt.server.sources.WriteKey;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who lets others send events in, or be told of decisions, is on the list of changes. */
class ChangesTest {

  private static final Pattern SECRET = Pattern.compile("(fc_[0-9a-z]{20,}|whsec_[A-Za-z0-9+/=]+)");

  private final Attacker attacker = new Attacker();
  private final String session = attacker.installation().signIn();

  private String secret(String path, Map<String, String> form) {
    Attacker.Answer answer = attacker.submit(path, session, form);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    Matcher found = SECRET.matcher(answer.body());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private void done(String path, Map<String, String> form) {
    assertThat(attacker.submit(path, session, form).status()).isEqualTo(303);
  }

  @Test
  void sourcesAndWebhooksAreOnTheListWithBeforeAndAfterAndWithoutSecrets() {
    Sources sources = attacker.installation().bean(Sources.class);
    String first = secret("/sources", Map.of("name", "listed"));
    Source source = sources.find("listed").orElseThrow();
    String at = "/sources/" + source.id();
    WriteKey key = sources.keys(source).getFirst();
    String rotated = secret(at + "/keys/" + key.id() + "/rotation", Map.of());
    String further = secret(at + "/keys", Map.of());
    done(at + "/keys/" + sources.keys(source).getFirst().id() + "/revocation", Map.of());
    done(at + "/go-live", Map.of("from", "2026-03-01"));
    String hook =
        secret(
            "/sources/hooks",
            Map.of("name", "listed-hook", "manner", "STANDARD", "mapping", "event: \"{type}\""));
    String url = "https://hooks.example.org/services/T0/path-that-is-a-secret";
    String signing =
        secret("/webhooks", Map.of("name", "told", "url", url, "kinds", "stage_entered"));
    int told =
        attacker.installation().bean(Subscriptions.class).all().stream()
            .filter(each -> each.name().equals("told"))
            .findFirst()
            .orElseThrow()
            .id();
    String other = secret("/webhooks/" + told + "/rotation", Map.of());
    done("/webhooks/" + told + "/end", Map.of());

    List<Audit.Line> lines = attacker.installation().bean(Audit.class).latest(9).reversed();
    assertThat(lines).extracting(Audit.Line::member).containsOnly("everybody");
    assertThat(
            lines.stream()
                .map(line ->
                    String.join(" | ", line.what(), line.object(), line.before(), line.after()))
                .collect(Collectors.toList()))
        .containsExactly(
            "added a source | listed |  | write key …" + end(first),
            "rotated a write key | listed | write key …%s | write key …%s"
                .formatted(end(first), end(rotated)),
            "made a write key | listed |  | write key …" + end(further),
            "revoked a write key | listed | write key …" + end(further) + " | ended",
            "set the go-live of a source | listed | not live | live from 2026-02-28T23:00:00Z",
            "added a source of webhooks | listed-hook |  | proves itself by standard; mapping:"
                + " event: \"{type}\"",
            "added a webhook | told |  | tells https://hooks.example.org/ of stage_entered",
            "rotated the secret of a webhook | told |  | ",
            "ended webhook | told | tells https://hooks.example.org/ of stage_entered | ");
    ZoneId zone = attacker.installation().bean(Zone.class).get();
    assertThat(zone).isNotEqualTo(ZoneOffset.UTC);
    assertThat(attacker.get("/changes", session).body())
        .contains("rotated a write key", new Dates(zone).moment(lines.getFirst().at()))
        .doesNotContain(first, rotated, further, hook, signing, other, "path-that-is-a-secret");
  }

  private static String end(String key) {
    return key.substring(key.length() - 4);
  }
}
