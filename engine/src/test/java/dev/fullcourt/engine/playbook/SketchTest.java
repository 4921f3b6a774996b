package dev.fullcourt.engine.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fullcourt.engine.calendar.BusinessHours;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sketch of an agreement that lies beside the project, where it does. */
class SketchTest {

  @Test
  void wholeSketchIsAcceptedWithNotices() throws IOException {
    Path sketch = sketch();
    assumeTrue(Files.exists(sketch), "no sketch of a playbook at " + sketch);

    Reading reading = PlaybookReader.read("playbook-sketch.yaml", Files.readString(sketch));

    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    Reading.Accepted accepted = (Reading.Accepted) reading;
    assertThat(accepted.playbook().cycle().stages())
        .extracting(Stage.Main::name)
        .containsExactly(
            "aware", "name", "engaged", "target", "lead", "opportunity", "customer", "loyal");
    assertThat(accepted.notices())
        .extracting(Mistake::found)
        .containsExactly("`recycled` does not have `churned` in its `from`");
    BusinessHours office = accepted.playbook().hours().get("office-de");
    assertThat(office.holidays()).contains(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 4, 3));
    assertThat(accepted.playbook().teams().values())
        .extracting(Team::hours)
        .containsOnly("office-de");
    assertThat(accepted.playbook().motions()).isEqualTo(List.of("platform", "services"));
  }

  private static Path sketch() {
    return Reference.root().resolve("../shared/playbook-sketch.yaml").normalize();
  }
}
