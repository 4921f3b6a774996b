package dev.fullcourt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.history.files.ExportedLog;
import dev.fullcourt.history.files.FileTable;
import dev.fullcourt.history.files.FilesReplay;
import dev.fullcourt.history.replay.BuyerLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured is what it is said to be. Nothing is timed. */
class BenchTest {

  private static final int EVENTS = 20_000;

  @TempDir Path folder;

  @Test
  void aMadeUpPastIsReplayedAlikeByOneThreadAndByMany() throws Exception {
    World world = new World(EVENTS, 0);
    assertThat(world.write(folder).rows(FileTable.LOG)).isBetween(EVENTS / 2L, EVENTS * 2L);
    try (ExportedLog log = ExportedLog.open(folder)) {
      Engine engine = new Engine(log.playbook());
      FilesReplay.Outcome one = FilesReplay.replay(log, engine, 1, true, done -> {});
      assertThat(one.events()).isEqualTo(log.manifest().rows(FileTable.LOG));
      assertThat(one.decisions()).isGreaterThan(one.buyers());
      assertThat(FilesReplay.replay(log, engine, 3, true, done -> {})).isEqualTo(one);
    }
  }

  @Test
  void droolsAndRulesByHandFindTheSameCrossings() throws Exception {
    new World(EVENTS, 0).write(folder);
    List<BuyerLog> buyers = new ArrayList<>();
    try (ExportedLog log = ExportedLog.open(folder)) {
      log.read(0, 63, buyers::add);
    }
    Tallies byHand = new Tallies();
    Tallies byDrools = new Tallies();
    try (DroolsRules drools = new DroolsRules(byDrools)) {
      for (BuyerLog buyer : buyers) {
        byHand.begin();
        byDrools.begin();
        buyer.events().stream()
            .map(Happening::of)
            .forEach(each -> {
              PlainRules.apply(each, byHand);
              drools.apply(each);
            });
      }
    }
    assertThat(byDrools.crossings()).isEqualTo(byHand.crossings()).isPositive();
  }
}
