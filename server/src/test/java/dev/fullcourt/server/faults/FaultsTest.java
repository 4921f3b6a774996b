package dev.fullcourt.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.history.replay.Verdict;
import dev.fullcourt.server.Installation;
import dev.fullcourt.server.Project;
import dev.fullcourt.server.Year;
import dev.fullcourt.server.sources.Sources;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers on one database take events in while everything goes wrong, first each kind of fault
 * once, then at random for {@code -Dfullcourt.faults.seconds}. In the end every acknowledged event
 * is there once, the ledger is what the log says, and people are those of an undisturbed run that
 * heard of the same in another order.
 */
class FaultsTest {

  private static final long SECONDS = Long.getLong("fullcourt.faults.seconds", 30);
  private static final Pattern ONLY =
      Pattern.compile(System.getProperty("fullcourt.faults.only", "halt.*"));
  private static final long SEED = Long.getLong("fullcourt.faults.seed", 20_261);

  @TempDir Path folder;

  private final Story story = new Story(SEED);
  private final Random random = new Random(SEED);
  private final Load load = new Load();

  @Test
  void everyAcknowledgedEventIsThereOnceWhateverGoesWrong() throws Exception {
    Path place = Files.createDirectories(folder.resolve("disk"));
    List<Path> year = Year.of(40, folder.resolve("year"));
    try (SmallDisk disk = SmallDisk.at(place)) {
      Path data = place.resolve("data");
      String key = found(data, year);
      letThingsGoWrong(data, disk, key);
      try (Installation installation = Installation.serve(data)) {
        Map<String, String> people = assertWhole(installation);
        assertThat(undisturbed(year)).as("people of a clean run").isEqualTo(people);
      }
    }
  }

  private static String found(Path data, List<Path> year) throws IOException {
    try (Installation installation = Installation.open(data)) {
      installation.importSample(Project.sample("demo"), year);
      return installation.bean(Sources.class).add("website").key();
    }
  }

  private void letThingsGoWrong(Path data, SmallDisk disk, String key) throws Exception {
    Path agent = ShiftedClock.agent(folder.resolve("clock.jar"));
    Database database = new Database(data);
    Instant end = Instant.now().plusSeconds(SECONDS);
    try (Replica keeper = new Replica(data, folder.resolve("keeper"), agent, Map::of)) {
      keeper.awaitUp();
      new DatabaseClock(database).install();
      try (Replica other =
          new Replica(
              folder.resolve("files"),
              folder.resolve("other"),
              agent,
              () -> Map.of("FULLCOURT_DB_URL", database.url()))) {
        List<Replica> replicas = List.of(keeper, other);
        load.start(story, key, replicas);
        Trial trial = new Trial(replicas, database, disk, load, random);
        List<Fault> faults = new ArrayList<>(Fault.each(disk.canFill()));
        faults.removeIf(fault -> !ONLY.matcher(fault.toString()).matches());
        Collections.shuffle(faults, random);
        for (Fault fault : faults) {
          trial.let(fault);
        }
        while (Instant.now().isBefore(end)) {
          if (faults.isEmpty()) {
            Thread.sleep(100);
          } else {
            trial.let(faults.get(random.nextInt(faults.size())));
          }
        }
        replicas.forEach(Replica::awaitUp);
        load.finish();
        report(trial, replicas);
        assertThat(trial.counts()).as("each at least once").hasSize(faults.size());
        // Half of them: a machine that has other things to do may be late.
        List<Duration> moves = trial.moves();
        if (!moves.isEmpty()) {
          assertThat(moves.get(moves.size() / 2)).isLessThanOrEqualTo(Trial.MOVED);
        }
      }
      new DatabaseClock(database).remove();
    }
    assertThat(load.wrong()).isEmpty();
  }

  private void report(Trial trial, List<Replica> replicas) {
    trial.counts().forEach((fault, times) -> System.out.println("Faults: " + times + " " + fault));
    System.out.printf(
        "Faults: seed %d, %d acknowledged of %d sent, answers %s, %d ends of servers, partitions"
            + " moved after %s%n",
        SEED,
        load.acknowledged().size(),
        load.sent(),
        load.answers(),
        replicas.stream().mapToInt(Replica::deaths).sum(),
        trial.moves());
  }

  private Map<String, String> assertWhole(Installation installation) {
    Whole whole = new Whole(installation);
    whole.settle();
    Set<String> wanted = new TreeSet<>();
    for (int number = 0; number < load.sent(); number++) {
      assertThat(load.isAcknowledged(number)).isTrue();
      if (story.isEvent(number)) {
        wanted.add(Story.id(number));
      }
    }
    List<String> stored = whole.ids();
    assertThat(but(wanted, stored)).as("acknowledged and not there").isEmpty();
    assertThat(but(stored, wanted)).as("there and never sent as an event").isEmpty();
    assertThat(stored).as("once").hasSize(wanted.size());
    assertThat(
            whole.isTrue(
                "select bool_and(rows = next_seq and last = next_seq - 1) from (select s.next_seq,"
                    + " count(*) as rows, max(e.seq) as last from sequencer s join event e"
                    + " on e.partition = s.partition group by s.partition, s.next_seq) p"))
        .as("numbers without gaps")
        .isTrue();
    Verdict verdict = installation.verify();
    assertThat(verdict.holds()).as("verify: %s", verdict).isTrue();
    assertThat(installation.verifyFromFiles(folder.resolve("exported")).holds()).isTrue();
    return whole.people();
  }

  private static Set<String> but(Collection<String> all, Collection<String> these) {
    Set<String> others = new TreeSet<>(all);
    others.removeAll(new HashSet<>(these));
    return others;
  }

  /** The same messages, in another order, and nothing goes wrong. */
  private Map<String, String> undisturbed(List<Path> year) throws Exception {
    Path data = folder.resolve("undisturbed");
    String key = found(data, year);
    List<Integer> numbers = new ArrayList<>();
    for (int number = 0; number < load.sent(); number++) {
      numbers.add(number);
    }
    Collections.shuffle(numbers, random);
    try (Installation installation = Installation.serve(data);
        HttpClient http = HttpClient.newHttpClient()) {
      for (int from = 0; from < numbers.size(); from += 500) {
        List<String> batch =
            numbers.subList(from, Math.min(numbers.size(), from + 500)).stream()
                .map(number -> story.message(number, Instant.now()))
                .toList();
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(installation.address() + "/v1/batch"))
                .timeout(Duration.ofMinutes(1))
                .header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes()))
                .POST(BodyPublishers.ofString("{\"batch\": [" + String.join(",", batch) + "]}"))
                .build();
        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
      }
      Whole whole = new Whole(installation);
      whole.settle();
      return whole.people();
    }
  }
}
