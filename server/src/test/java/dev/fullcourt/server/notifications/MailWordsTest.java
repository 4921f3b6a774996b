package dev.fullcourt.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.page.Dates;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What mails say, and what others cannot make them say. */
class MailWordsTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Instant AT = Instant.parse("2026-11-26T09:00:00Z");

  private static MailWords.Item item(Kind kind, String title, String decision) {
    return new MailWords.Item(kind, AT, "b_1", title, "/buyers/b_1", JSON.readTree(decision));
  }

  private static MailWords words(MailWords.Item... items) {
    return new MailWords(List.of(items), new Dates(ZoneOffset.UTC), "https://court.example");
  }

  @Test
  void theSubjectNamesTheBuyerAndTheTextWhatIsAgreed() {
    MailWords words =
        words(
            item(
                Kind.BREACHED,
                "Neuwerk",
                """
                {"sla": "first conversation", "due": "2026-11-26T08:30:00Z"}
                """));
    assertThat(words.subject()).isEqualTo("Time has run out: Neuwerk");
    assertThat(words.text(kind -> "https://court.example/unsubscribe/" + kind.word()))
        .contains(
            "Neuwerk: First conversation, 26 Nov 2026, 09:00\nDue 26 Nov 2026, 08:30\n"
                + "https://court.example/buyers/b_1\n",
            "Time has run out: https://court.example/unsubscribe/breached\n");
  }

  @Test
  void severalAreCountedAndOfSeveralKindsPutUnderTheirKinds() {
    MailWords same = words(item(Kind.HANDED, "Neuwerk", "{}"), item(Kind.HANDED, "Dornwerk", "{}"));
    MailWords mixed = words(item(Kind.ALERT, "Neuwerk", "{}"), item(Kind.HANDED, "Dornwerk", "{}"));
    assertThat(same.subject()).isEqualTo("Handed to you: 2 times");
    assertThat(mixed.subject()).isEqualTo("Fullcourt: 2 things that concern you");
    assertThat(mixed.text(Kind::word))
        .containsSubsequence("Handed to you\n\nDornwerk", "Alert\n\n");
  }

  @Test
  void whatOthersWroteStaysOnItsLine() {
    String title = "Neuwerk\r\nBcc: all@evil.example\n\nPay here: https://evil.example\u2028now";
    MailWords words = words(item(Kind.HANDED, title, "{}"));
    assertThat(words.subject()).doesNotContain("\r", "\n", "\u2028");
    assertThat(words.text(Kind::word).lines().toList())
        .contains(
            "Neuwerk Bcc: all@evil.example Pay here: https://evil.example now, 26 Nov 2026, 09:00");
  }
}
