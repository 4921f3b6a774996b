package dev.fullcourt.server.buyers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A list says how long it is as far as that is known. */
class ListLengthTest {

  @Test
  void whatIsNotCountedYetIsMoreThanWhatIsShown() {
    assertThat(ListLength.of(1).words()).isEqualTo("1 buyer");
    assertThat(ListLength.of(51).words()).isEqualTo("51 buyers");
    assertThat(new ListLength(51, false).words()).isEqualTo("more than 50 buyers");
  }
}
