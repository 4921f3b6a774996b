package dev.fullcourt.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Codes of second factors are those every such app makes. */
class OneTimeCodesTest {

  /** Values of RFC 6238, appendix B, cut to six digits. */
  @Test
  void codesAreThoseOfTheStandard() {
    byte[] key = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    assertThat(OneTimeCodes.code(key, 59 / 30)).isEqualTo("287082");
    assertThat(OneTimeCodes.code(key, 1111111109L / 30)).isEqualTo("081804");
    assertThat(OneTimeCodes.code(key, 20000000000L / 30)).isEqualTo("353130");
    assertThat(Base32.read(Base32.write(key))).isEqualTo(key);
  }
}
