package dev.fullcourt.history.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people and accounts are called, and which domains are no company's. */
class KeysTest {

  @ParameterizedTest
  @CsvSource({
    "Ada@Neuwerk.example, neuwerk.example",
    "https://www.Neuwerk.example/about, neuwerk.example",
    "neuwerk.example/, neuwerk.example",
    "shop.neuwerk.example, shop.neuwerk.example",
    "ada@facebook.com, facebook.com", // somebody who works there
    "ada@gmail.com,",
    "ada@mail.t-online.de,",
    "https://www.facebook.com/joes-bakery,",
    "de.linkedin.com/company/anna-cafe,",
    "joes-bakery.wixsite.com/home,",
    "gmail.com,",
    "Neuwerk AG,",
    "'',",
  })
  void aCompaniesDomainIsNoneWhereAnybodyHasAMailboxOrAPage(String text, String domain) {
    assertThat(Domains.company(text).orElse(null)).isEqualTo(domain);
  }

  @ParameterizedTest
  @CsvSource({
    "Ada@Neuwerk.example, ada@neuwerk.example",
    "42, user/42",
    "user/42, user/42",
    "browser/b1, browser/b1",
    "user/, user/user/",
    "Ada, user/Ada",
  })
  void aSendersIdIsToldFromAnAddressAndFromOurKeys(String called, String key) {
    assertThat(Keys.ofUser(called)).isEqualTo(key);
    assertThat(Keys.ofUser(key)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "ACME.com, acme.com",
    "https://www.acme.com, acme.com",
    "www.acme.com/, acme.com",
    "acme.com/north, acme.com/north", // somebody tells two parts of it apart
    "https://www.facebook.com/joes, https://www.facebook.com/joes",
    "gmail.com, gmail.com",
    "Acme Inc., Acme Inc.",
    "company/Acme.Inc, company/Acme.Inc",
    "0015000000Gv7qJ, 0015000000Gv7qJ",
  })
  void anAccountIsItsDomainOrStaysAsItIs(String written, String key) {
    assertThat(Keys.ofAccount(written)).isEqualTo(key);
    assertThat(Keys.ofAccount(key)).isEqualTo(key);
  }

  @Test
  void whatIsNoAddressKeepsItsLetters() {
    assertThat(Keys.ofPerson("Case-42")).isEqualTo("Case-42");
    assertThat(Keys.ofPerson("Eve@Home")).isEqualTo("Eve@Home");
    assertThat(Keys.ofPerson("Eve@Home.Example")).isEqualTo("eve@home.example");
  }
}
