package dev.fullcourt.engine.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.playbook.SalesStep.Agreed;
import dev.fullcourt.engine.playbook.SalesStep.Fact;
import dev.fullcourt.engine.playbook.SalesStep.Need;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineReaderTest {

  private static Reading read(String pipeline) {
    return PlaybookReader.read("p.yaml", Written.RIGHT + "\npipeline:\n" + pipeline);
  }

  @Test
  void stepsSayWhatTheyNeedAndWhatSellersDo() {
    Reading reading =
        read(
            """
              - step: discovery
              - step: proposal
                says: they have our offer
                needs: [amount, bant.budget]
                activities: [price approved, { activity: legal review, within: 7d }]
            """);
    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    assertThat(((Reading.Accepted) reading).playbook().pipeline())
        .containsExactly(
            new SalesStep("discovery", null, List.of(), List.of()),
            new SalesStep(
                "proposal",
                "they have our offer",
                List.of(new Need.Known(Fact.AMOUNT), new Need.Confirmed("bant", "budget")),
                List.of(
                    new Agreed("price approved", null),
                    new Agreed("legal review", Duration.ofDays(7)))));
  }

  @Test
  void whatIsWrongIsSaidWithWhatWouldBeRight() {
    Reading reading =
        read(
            """
              - { step: discovery, needs: [amont, bant.money] }
              - { step: discovery, activities: [review, review] }
            """);
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    assertThat(((Reading.Refused) reading).mistakes())
        .extracting(Mistake::found)
        .containsExactly(
            "unknown need `amont`",
            "unknown need `bant.money`",
            "a second step `discovery`",
            "`review` twice in a step");
    assertThat(((Reading.Refused) reading).mistakes().getFirst().expected())
        .isEqualTo("amount, closes, product, or a question such as bant.need");
  }
}
