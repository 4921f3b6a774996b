package dev.fullcourt.server.pages;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fullcourt.server.buyers.BuyerFilter;
import dev.fullcourt.server.buyers.Cursor;
import dev.fullcourt.server.page.Unreadable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a browser can be made to ask and the database would not take. */
class OddAddressesTest {

  @Test
  void nulNeverReachesTheDatabase() {
    assertThatThrownBy(() -> BuyerFilter.read(Map.of("q", "a\0b\0"), LocalDate.EPOCH))
        .isInstanceOf(Unreadable.class);
    String cursor =
        Base64.getUrlEncoder().encodeToString("b_1\nna\0me".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> Cursor.read(cursor, "")).isInstanceOf(Unreadable.class);
  }
}
