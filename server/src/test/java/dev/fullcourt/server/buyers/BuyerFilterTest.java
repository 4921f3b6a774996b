package dev.fullcourt.server.buyers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fullcourt.server.page.Period;
import dev.fullcourt.server.page.Unreadable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuyerFilterTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final Period QUARTER = Period.read("90d", "", "", TODAY);

  @Test
  void comesBackFromItsAddressAsItWas() {
    for (BuyerFilter filter :
        List.of(
            BuyerFilter.ALL,
            BuyerFilter.in("engaged"),
            BuyerFilter.entered("lead", QUARTER).with("arm", "inbound"),
            BuyerFilter.left("lead", QUARTER).with("next", "recycled").with("round", "2"),
            BuyerFilter.left("", QUARTER).with("went", "again"),
            BuyerFilter.ALL.with("came", "start").with("motion", "a & b").during(QUARTER),
            BuyerFilter.ALL.with("q", "Müller & Söhne = 100 %"))) {
      assertThat(BuyerFilter.read(parameters(BuyerAddress.list(filter)), TODAY)).isEqualTo(filter);
    }
  }

  @Test
  void hasNoPeriodUnlessItAsksWhoMoved() {
    assertThat(BuyerAddress.list(BuyerFilter.in("lead").during(QUARTER)))
        .isEqualTo("/buyers?stage=lead");
    assertThat(BuyerAddress.list(BuyerFilter.entered("lead", QUARTER)))
        .isEqualTo("/buyers?entered=lead&period=90d");
  }

  @Test
  void keepsItsPlaceInAListWhateverTheNamesAre() {
    Cursor cursor = new Cursor(Cursor.Side.AFTER, "Čapek & Söhne\n 100 %", "b_1");
    assertThat(Cursor.read(cursor.text(), "")).isEqualTo(cursor);
    assertThat(Cursor.read("", "")).isEqualTo(Cursor.START);
  }

  @ParameterizedTest
  @CsvSource({"round, two", "round, -1", "came, flying", "went, home"})
  void refusesWordsItDoesNotKnow(String name, String word) {
    assertThatThrownBy(() -> BuyerFilter.read(Map.of(name, word), TODAY))
        .isInstanceOf(Unreadable.class)
        .hasMessageStartingWith("“" + name + "=" + word + "” should be");
  }

  @Test
  void saysInPlainWordsWhatNarrowsTheList() {
    BuyerFilter filter =
        BuyerFilter.left("lead", QUARTER).with("next", "recycled").with("arm", "inbound");
    assertThat(new Chips(filter, BuyerSort.NAME, List.of()).all())
        .containsExactly(
            new ListPage.Chip("left Lead for Recycled in the last 90 days", "/buyers?arm=inbound"),
            new ListPage.Chip("came by Inbound", "/buyers?left=lead&next=recycled&period=90d"));
  }

  @Test
  void saysInWhichWayTheyMoved() {
    assertThat(words(BuyerFilter.left("customer", QUARTER).with("went", "again")))
        .isEqualTo("moved into another round from Customer in the last 90 days");
    assertThat(words(BuyerFilter.entered("opportunity", QUARTER).with("came", "start")))
        .isEqualTo("entered Opportunity for the first time in the last 90 days");
    assertThat(words(BuyerFilter.left("", QUARTER).with("went", "back")))
        .isEqualTo("moved back to an earlier stage in the last 90 days");
  }

  private static String words(BuyerFilter filter) {
    return new Chips(filter, BuyerSort.NAME, List.of()).all().getFirst().words();
  }

  private static Map<String, String> parameters(String address) {
    Map<String, String> parameters = new HashMap<>();
    int query = address.indexOf('?');
    if (query >= 0) {
      for (String part : address.substring(query + 1).split("&")) {
        int equals = part.indexOf('=');
        parameters.put(
            part.substring(0, equals),
            URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return parameters;
  }
}
