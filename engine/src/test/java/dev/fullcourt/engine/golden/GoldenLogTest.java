package dev.fullcourt.engine.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.stories.Playbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Law 12: what this engine decides of the golden log is, byte for byte, what its revision has
 * always decided.
 */
class GoldenLogTest {

  private static final String LEDGER = "ledger-revision-" + Engine.REVISION + ".txt";

  @ParameterizedTest
  @CsvSource({
    "playbook.yaml, log.txt, ''",
    "promises.yaml, promises-log.txt, promises-",
    "teamwork.yaml, teamwork-log.txt, teamwork-",
    "deals.yaml, deals-log.txt, deals-"
  })
  void goldenLogGivesTheGoldenLedger(String playbook, String events, String prefix)
      throws IOException {
    GoldenLog log = GoldenLog.read(Playbooks.text("/golden/" + events));
    String decided = log.ledger(Playbooks.parse(playbook, Playbooks.text("/golden/" + playbook)));
    String ledger = prefix + LEDGER;
    Path written = Files.createDirectories(Path.of("target", "golden")).resolve(ledger);
    Files.writeString(written, decided);

    assertThat(GoldenLogTest.class.getResource("/golden/" + ledger))
        .as(
            "There is no golden ledger of revision %s yet. Read %s, and when it is what this"
                + " revision is to decide, copy it to engine/src/test/resources/golden/. Ledgers of"
                + " earlier revisions stay.",
            Engine.REVISION, written)
        .isNotNull();
    assertThat(decided)
        .as(
            "Decisions have changed, but Engine.REVISION is still %s. If that was not intended, the"
                + " change is a mistake: undo it. If it was, ledgers already kept would no longer"
                + " verify: raise Engine.REVISION, run this test again and copy the file it names. Never"
                + " edit or replace a golden ledger that a release has shipped.",
            Engine.REVISION)
        .isEqualTo(Playbooks.text("/golden/" + ledger));
  }

  @Test
  void everyRevisionHasItsGoldenLedger() {
    for (int revision = 1; revision <= Engine.REVISION; revision++) {
      assertThat(Playbooks.text("/golden/ledger-revision-" + revision + ".txt")).isNotBlank();
    }
  }
}
