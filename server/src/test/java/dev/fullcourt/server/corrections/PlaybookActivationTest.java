package dev.fullcourt.server.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.history.replay.Verdict;
import dev.fullcourt.server.corrections.PlaybookActivation.Activated;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another version of the playbook holds from a date; what lies behind is not fired again. */
class PlaybookActivationTest {

  private static final Instant FROM = Instant.parse("2026-03-10T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  /** A lead takes fewer points, and nobody is merely engaged any more. */
  private static final String SECOND =
      Court.PLAYBOOK
          .replace("playbook: Small", "playbook: Second")
          .replace(
              "    - { stage: engaged, phase: early, leads: marketing, enter: score.interest >= 20 }\n",
              "")
          .replace("score.interest >= 40", "score.interest >= 30");

  @TempDir Path folder;

  private Court court;

  @BeforeEach
  void open() {
    court = Court.open(folder);
  }

  @AfterEach
  void ledgerIsWhatTheLogSays() {
    Verdict verdict = court.verify();
    court.close();
    assertThat(verdict.examples()).isEmpty();
    assertThat(verdict.holds()).isTrue();
  }

  private static Playbook playbook(String text) {
    return switch (PlaybookReader.read("second.yaml", text)) {
      case Reading.Accepted(Playbook playbook, var notices) -> playbook;
      case Reading.Refused(var mistakes) -> throw new AssertionError(mistakes);
    };
  }

  private Activated activate(String text, Instant from) {
    return court.bean(PlaybookActivation.class).activate(playbook(text), from, NOW, done -> {});
  }

  private static String view(String id, String account, int day) {
    return id + "," + account + ",ann,page_viewed,2026-03-%02dT10:00:00Z".formatted(day);
  }

  /** Stage, round and version of the playbook of each stay. */
  private List<String> told(String account) {
    return court
        .installation()
        .sql()
        .sql(
            """
            select s.stage || ' ' || s.round || ' v' || s.playbook || ' ' || s.move
            from stay s join buyer b on b.id = s.buyer where b.label = :account order by s.number
            """)
        .param("account", account)
        .query((row, n) -> row.getString(1))
        .list();
  }

  @Test
  void whatIsTrueAtTheActivationIsNotFiredAndWhatBecomesTrueLaterIs() {
    court.imports(
        view("a1", "warm.example", 1),
        view("a2", "warm.example", 2),
        view("b1", "cold.example", 1),
        view("z", "clock.example", 5));
    assertThat(told("warm.example")).containsExactly("aware 1 v1 started", "engaged 1 v1 forward");

    Activated activated = activate(SECOND, FROM);
    assertThat(activated.version()).isEqualTo(2);
    assertThat(activated.unknownStages()).isEqualTo(Map.of("engaged", 1L));
    assertThat(told("warm.example")).as("nothing is fired").hasSize(2);

    court.importsUnder(SECOND, view("a3", "warm.example", 12), view("b2", "cold.example", 12));
    assertThat(told("warm.example"))
        .as("30 points were there before: no edge")
        .containsExactly("aware 1 v1 started", "engaged 1 v1 forward");
    assertThat(court.points("warm.example")).as("facts are folded again").isEqualTo(45);
    assertThat(told("cold.example"))
        .as("it became true after the activation")
        .containsExactly("aware 1 v1 started", "lead 1 v2 forward");
  }

  @Test
  void activationFromAPastDateAmendsWhatCameAfterItAndNothingBefore() {
    court.imports(
        view("a1", "past.example", 1),
        view("a2", "past.example", 12),
        view("a3", "past.example", 14));
    assertThat(told("past.example"))
        .containsExactly("aware 1 v1 started", "engaged 1 v1 forward", "lead 1 v1 forward");
    activate(SECOND, FROM);
    assertThat(told("past.example")).containsExactly("aware 1 v1 started", "lead 1 v2 forward");
    assertThat(
            court.count(
                "select count(*) from ledger where body like '%\"rule\":\"playbook.activated\"%'"))
        .isEqualTo(1);
  }

  @Test
  void stageTheNewPlaybookLacksIsLeftByGoingOnInTheSameRound() {
    court.imports(view("a1", "gone.example", 1), view("a2", "gone.example", 2));
    String third = SECOND.replace("score.interest >= 30", "score.interest >= 50");
    activate(third, FROM);
    court.importsUnder(third, view("a3", "gone.example", 12));
    assertThat(told("gone.example")).as("45 points").hasSize(2);
    court.importsUnder(third, view("a4", "gone.example", 13));
    assertThat(told("gone.example"))
        .containsExactly("aware 1 v1 started", "engaged 1 v1 forward", "lead 1 v2 forward");
  }

  @Test
  void importThatReachesBehindTheActivationIsDecidedUnderThePlaybookOfItsTime() {
    court.imports(view("a1", "late.example", 1), view("z", "clock.example", 20));
    activate(SECOND, FROM);
    court.importsUnder(
        SECOND,
        view("a2", "late.example", 3),
        view("a3", "late.example", 5),
        view("n1", "new.example", 4),
        view("n2", "new.example", 15));
    assertThat(told("late.example"))
        .containsExactly("aware 1 v1 started", "engaged 1 v1 forward", "lead 1 v1 forward");
    assertThat(told("new.example")).containsExactly("aware 1 v1 started", "lead 1 v2 forward");
  }

  @Test
  void laterImportsHoldUnderAnActivationThatLiesAhead() {
    court.imports(view("a1", "ahead.example", 1));
    activate(SECOND, FROM);
    court.importsUnder(SECOND, view("a2", "ahead.example", 5));
    assertThat(told("ahead.example")).containsExactly("aware 1 v1 started", "engaged 1 v1 forward");
    court.importsUnder(SECOND, view("b1", "second.example", 11), view("b2", "second.example", 12));
    assertThat(told("second.example")).containsExactly("aware 1 v2 started", "lead 1 v2 forward");
  }

  @Test
  void sameTextAgainChangesNothingAndAnEarlierDateIsRefused() {
    court.imports(view("a1", "again.example", 1));
    assertThat(activate(SECOND, FROM).done()).isTrue();
    assertThat(activate(SECOND, FROM.plusSeconds(1)).done()).isFalse();
    assertThatThrownBy(() -> activate(SECOND + "# edited\n", FROM))
        .isInstanceOf(CannotCorrect.class)
        .hasMessageContaining("Version 2 holds from 2026-03-10T00:00:00Z");
  }
}
