package dev.fullcourt.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.proposals.Draft;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One small change of the agreement changes its text there alone, however it is written. */
class ChangeTest {

  private static final String BLOCKS =
      """
      # Ours
      playbook: Blocks
      hours:
        office:
          zone: Europe/Berlin # where we sit
          open: 'Mon-Fri 09:00-18:00'
          holidays: DE-BE
      teams:
        marketing: { function: marketing, lead: chloe, hours: office }
        "sdr one":
          function: development
          lead: ana      # since May
          members:
            - ben
            - "cléo"   # part time
          # nothing else
      cycle:
        stages:
          - { stage: aware, leads: marketing }
          - { stage: customer, leads: development, enter: opportunity.won }
      """;

  private static Playbook read(String text) {
    return switch (PlaybookReader.read("playbook.yaml", text)) {
      case Reading.Accepted(Playbook playbook, var notices) -> playbook;
      case Reading.Refused(var mistakes) -> throw new AssertionError(mistakes.toString());
    };
  }

  private static Draft change(String text, String what, String of, String value) {
    return ChangeReader.read(what, of, value).draft(read(text));
  }

  @Test
  void capacityOfTheDemoGoesDownAndNothingElseIsTouched() throws IOException {
    String demo = Files.readString(Project.sample("demo").resolve("playbook.yaml"));
    Draft draft = change(demo, "capacity", "development", "10");
    assertThat(draft.text())
        .isEqualTo(demo.replace("capacity: 12 per day", "capacity: 10 per day"));
    assertThat(draft.title())
        .isEqualTo("Development takes 10 buyers a day and member instead of 12");
    assertThat(change(demo, "capacity", "sales", "5").text())
        .contains("David, Karin]", "sales")
        .matches(text -> read(text).teams().get("sales").capacity() == 5);
  }

  @Test
  void membersJoinAndLeaveInBracketsAndWithDashes() throws IOException {
    String demo = Files.readString(Project.sample("demo").resolve("playbook.yaml"));
    assertThat(change(demo, "join", "development", "Zoe May").text())
        .isEqualTo(demo.replace("Mira, Tomasz]", "Mira, Tomasz, \"Zoe May\"]"));
    assertThat(change(demo, "leave", "development", "Tomasz").text())
        .isEqualTo(demo.replace("Mira, Tomasz]", "Mira]"));
    assertThat(change(demo, "leave", "development", "Ana").text())
        .isEqualTo(demo.replace("[Ana, Ben,", "[Ben,"));

    assertThat(change(BLOCKS, "join", "sdr one", "dora").text())
        .isEqualTo(BLOCKS.replace("# part time\n", "# part time\n      - dora\n"));
    assertThat(change(BLOCKS, "leave", "sdr one", "cléo").text())
        .isEqualTo(BLOCKS.replace("      - \"cléo\"   # part time\n", ""));
    assertThat(
            read(change(BLOCKS, "join", "marketing", "no").text())
                .teams()
                .get("marketing")
                .members())
        .as("its lead alone was its member; a word YAML takes for another thing is quoted")
        .containsExactly("chloe", "no");
  }

  @Test
  void leadCapacityHoursAndHolidaysAreSetWhereTheyBelong() {
    assertThat(change(BLOCKS, "lead", "sdr one", "ben").text())
        .isEqualTo(BLOCKS.replace("lead: ana ", "lead: ben "));
    assertThat(change(BLOCKS, "capacity", "sdr one", "7").text())
        .isEqualTo(BLOCKS.replace("# since May\n", "# since May\n    capacity: 7 per day\n"));
    assertThat(change(BLOCKS, "opening", "office", "Mon-Thu 08:00-17:00; Fri 08:00-13:00").text())
        .isEqualTo(
            BLOCKS.replace("'Mon-Fri 09:00-18:00'", "\"Mon-Thu 08:00-17:00; Fri 08:00-13:00\""));
    Draft closed = change(BLOCKS, "holiday", "office", "2027-05-07");
    assertThat(closed.text()).isEqualTo(BLOCKS.replace("DE-BE", "[DE-BE, 2027-05-07]"));
    assertThat(closed.title()).isEqualTo("Office is closed on 7 May 2027");
    assertThat(read(closed.text()).hours().get("office").holidays())
        .contains(LocalDate.parse("2027-05-07"), LocalDate.parse("2027-12-25"));
  }

  @Test
  void whatCannotBeAgreedOrIsAgreedAlreadyIsRefusedInWords() {
    for (var wrong :
        List.of(
            List.of("capacity", "sdr one", "0", "whole number from 1"),
            List.of("capacity", "nobody", "5", "no team"),
            List.of("join", "sdr one", "ben", "a member already"),
            List.of("join", "sdr one", "x] }\nplays: [", "A name as in the playbook"),
            List.of("leave", "sdr one", "zoe", "no member"),
            List.of("leave", "marketing", "chloe", "use its editor"),
            List.of("opening", "office", "Mon-Fri 18:00-09:00", "cannot be agreed"),
            List.of("holiday", "office", "2027-12-25", "closed on that day already"),
            List.of("holiday", "office", "soon", "2026-05-15"),
            List.of("everything", "office", "x", "A change is"))) {
      assertThatThrownBy(() -> change(BLOCKS, wrong.get(0), wrong.get(1), wrong.get(2)))
          .as(wrong.toString())
          .isInstanceOf(Refused.class)
          .hasMessageContaining(wrong.get(3));
    }
  }
}
