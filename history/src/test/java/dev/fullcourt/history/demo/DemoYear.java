package dev.fullcourt.history.demo;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.history.identity.Ids;
import dev.fullcourt.history.imports.Draft;
import dev.fullcourt.history.imports.Importer;
import dev.fullcourt.history.imports.Outcome;
import dev.fullcourt.history.imports.Sink;
import dev.fullcourt.history.imports.mapping.Mapping;
import dev.fullcourt.history.imports.mapping.MappingReader;
import dev.fullcourt.history.imports.mapping.MappingReading;
import dev.fullcourt.history.replay.Batch;
import dev.fullcourt.history.replay.Replay;
import dev.fullcourt.history.simulator.Simulation;
import dev.fullcourt.history.simulator.SimulationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A simulated year, imported with the sample's mapping and decided under the sample's playbook, in
 * memory.
 *
 * @param playbook the sample's
 * @param outcome of the import
 * @param rejects reasons of rows rejected
 * @param drafts what was read
 * @param lives the decisions on each buyer, by the key of its account or person
 */
record DemoYear(
    Playbook playbook,
    Outcome outcome,
    List<String> rejects,
    List<Draft> drafts,
    Map<String, List<Decision.StageEntered>> lives) {

  static final Instant END = Instant.parse("2026-11-22T09:00:00Z");

  static DemoYear of(SimulationSettings settings, Path folder) throws IOException {
    Simulation.run(settings, folder);
    Path sample = project().resolve("samples/demo");
    Playbook playbook = playbook(sample.resolve("playbook.yaml"));
    Collecting sink = new Collecting(new ArrayList<>(), new ArrayList<>());
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    Outcome outcome =
        Importer.read(mapping(sample.resolve("mapping.yaml")), files, settings.end(), sink);
    return new DemoYear(
        playbook, outcome, sink.rejects, sink.drafts, decide(playbook, sink.drafts, settings));
  }

  private static Map<String, List<Decision.StageEntered>> decide(
      Playbook playbook, List<Draft> drafts, SimulationSettings settings) {
    Map<String, List<Event>> logs = new LinkedHashMap<>();
    long seq = 0;
    for (Draft draft : drafts) {
      String key = draft.account() != null ? draft.account() : draft.person();
      logs.computeIfAbsent(Objects.requireNonNull(key), k -> new ArrayList<>())
          .add(event(draft, ++seq, playbook.motions().getFirst()));
    }
    Replay replay = new Replay(new Engine(playbook));
    Map<String, List<Decision.StageEntered>> lives = new LinkedHashMap<>();
    for (var log : logs.entrySet()) {
      List<Batch> batches = List.of(new Batch(log.getValue(), seq + 1, settings.end()));
      Replay.Outcome decided =
          replay.of(log.getValue().getFirst().buyer(), playbook.motions().getFirst(), batches);
      lives.put(
          log.getKey(),
          decided.ledger().stream()
              .flatMap(decision ->
                  decision instanceof Decision.StageEntered entered
                      ? Stream.of(entered)
                      : Stream.empty())
              .toList());
    }
    return lives;
  }

  private static Event event(Draft draft, long seq, String motion) {
    Instant at = Objects.requireNonNull(draft.occurredAt(), "every row of the demo has a date");
    String account = draft.account() == null ? null : Ids.account(draft.account());
    String person = draft.person() == null ? null : Ids.person(draft.person());
    return new Event(
        seq,
        draft.source(),
        draft.id(),
        Ids.buyer(account, null, person, motion),
        person,
        draft.type(),
        at,
        at,
        at,
        draft.properties());
  }

  /** The stage a life has come to. */
  static String now(List<Decision.StageEntered> life) {
    return life.getLast().stage();
  }

  private static Playbook playbook(Path file) throws IOException {
    Reading reading = PlaybookReader.read(file.getFileName() + "", Files.readString(file));
    return switch (reading) {
      case Reading.Accepted accepted -> {
        if (!accepted.notices().isEmpty()) {
          throw new AssertionError(accepted.notices());
        }
        yield accepted.playbook();
      }
      case Reading.Refused refused -> throw new AssertionError(refused.mistakes());
    };
  }

  private static Mapping mapping(Path file) throws IOException {
    MappingReading reading = MappingReader.read(file.getFileName() + "", Files.readString(file));
    return switch (reading) {
      case MappingReading.Accepted accepted -> accepted.mapping();
      case MappingReading.Refused refused -> throw new AssertionError(refused.mistakes());
    };
  }

  private static Path project() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = Objects.requireNonNull(folder.getParent(), "tests run within the project");
    }
    return folder;
  }

  private record Collecting(List<Draft> drafts, List<String> rejects) implements Sink {
    @Override
    public void accept(Draft draft) {
      drafts.add(draft);
    }

    @Override
    public void reject(Draft.Origin origin, String reason) {
      rejects.add(origin + ": " + reason);
    }

    @Override
    public void rowRead(Draft.Origin origin) {}
  }
}
