package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.SharedInstallation;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.desk.Impossible;
import dev.fullcourt.server.enrichment.Enrichment;
import dev.fullcourt.server.enrichment.Enrichment.Noted;
import dev.fullcourt.server.enrichment.Enrichment.Saying;
import dev.fullcourt.server.enrichment.FactSheets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is known of accounts and people is corrected by people and told by services. */
class EnrichmentTest {

  private final Installation installation = SharedInstallation.get();
  private final Enrichment enrichment = installation.bean(Enrichment.class);

  private Member ana() {
    return installation.member("Ana", Role.DEVELOPMENT);
  }

  private String buyer(String order) {
    return installation
        .sql()
        .sql(
            """
            select v.buyer from buyer_view v join buyer b on b.id = v.buyer
            where b.account is not null and exists (
              select 1 from person_view p where p.buyer = v.buyer and p.identified)
            order by v.buyer
            """
                + order
                + " limit 1")
        .query(String.class)
        .single();
  }

  private Noted say(
      String buyer, @Nullable String person, Map<String, String> values, @Nullable String service) {
    return enrichment.say(
        ana(), buyer, new Saying(person, values, Map.of(), service), UUID.randomUUID().toString());
  }

  private String known(String buyer, String field) {
    return installation
        .bean(FactSheets.class)
        .find(buyer)
        .orElseThrow()
        .find((String) null)
        .orElseThrow()
        .find(field)
        .orElseThrow()
        .value();
  }

  private double fit(String buyer) {
    return installation
        .sql()
        .sql("select fit from buyer_view where buyer = :buyer")
        .param("buyer", buyer)
        .query(Double.class)
        .single();
  }

  @Test
  void whatAPersonSaysCountsAtOnceAndNoServiceTalksOverIt() {
    String buyer = buyer("");
    say(buyer, null, Map.of("employees", "3", "industry", "Baking", "country", "FR"), null);
    double small = fit(buyer);
    Noted noted =
        say(buyer, null, Map.of("employees", "4000", "industry", "Baking", "city", " "), null);
    assertThat(noted.taken()).as("only what differs").containsExactly("employees");
    assertThat(known(buyer, "employees")).isEqualTo("4000");
    assertThat(fit(buyer)).as("points for who they are").isNotEqualTo(small);

    Noted told =
        say(buyer, null, Map.of("employees", "12", "city", "Lyon"), "Register of companies");
    assertThat(told.taken()).containsExactly("city");
    assertThat(told.kept()).containsExactly("employees");
    assertThat(known(buyer, "employees")).isEqualTo("4000");
    assertThat(known(buyer, "city")).isEqualTo("Lyon");
    assertThat(
            installation
                .sql()
                .sql(
                    """
                    select source || ': ' || (properties ->> 'said_by') from event
                    where buyer = :buyer and properties ->> 'said_by' is not null order by seq desc limit 2
                    """)
                .param("buyer", buyer)
                .query(String.class)
                .list())
        .containsExactly("fullcourt enrichment: Register of companies", "fullcourt desk: Ana");
    assertThat(installation.verify().holds()).isTrue();
  }

  @Test
  void whatIsNotOfTheDeclaredTypeIsRefusedWithWhatWouldBeRight() {
    String buyer = buyer("");
    assertThatThrownBy(() -> say(buyer, null, Map.of("employees", "many"), null))
        .isInstanceOf(Impossible.class)
        .hasMessage("Employees: give a whole number without separators, such as 250. Found: many");
    for (String wrong : new String[] {"1e99", "1.5", "1,000", "9".repeat(30), "\u0000"}) {
      assertThatThrownBy(() -> say(buyer, null, Map.of("employees", wrong), null))
          .as(wrong)
          .isInstanceOf(Impossible.class);
    }
    assertThatThrownBy(() -> say(buyer, null, Map.of("domain", "evil.example"), null))
        .hasMessageContaining("cannot be said here");
    assertThatThrownBy(() -> say(buyer, "nobody", Map.of("title", "x"), null))
        .hasMessageContaining("no such person");
    assertThatThrownBy(() -> say(buyer, null, Map.of("city", "x"), "<b>"))
        .hasMessageContaining("Name the service");
    assertThatThrownBy(() -> enrichment.request(ana(), buyer, "r"))
        .hasMessageContaining("takes a webhook");
  }

  @Test
  void aTitleIsCorrectedByKeyboardFromTheDesk() {
    String buyer = buyer("offset 1");
    try (Chromium chromium = Chromium.open()) {
      for (int width : new int[] {1440, 390}) {
        ColorScheme scheme = width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT;
        try (var window = chromium.window(width, scheme)) {
          Chromium.signIn(window, installation, installation.signIn("Ana", Role.DEVELOPMENT));
          Page page = window.newPage();
          Look look = Look.at(page);
          look.open(installation.address() + "/queue/" + buyer);
          page.keyboard().press("f");
          page.waitForURL("**/facts");
          page.click("details.facts-of:nth-of-type(2) summary");
          page.fill("details[open]:nth-of-type(2) [name='fact.title']", "Baker " + width);
          look.isFine("facts-%d-%s".formatted(width, scheme.name().toLowerCase(Locale.ROOT)));
          page.keyboard().press("Enter");
          page.waitForSelector("[role=status]");
          assertThat(page.textContent("[role=status]")).isEqualTo("1 fact noted.");
          look.open(installation.address() + "/buyers/" + buyer);
          assertThat(page.textContent(".people")).contains("Baker " + width);
        }
      }
    }
  }
}
