package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.calendar.BusinessHours;
import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.time.Length;
import dev.fullcourt.engine.yaml.Yaml;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code alerts:}: who is told of what. */
final class AlertReader {

  private static final Pattern BEYOND =
      Pattern.compile("((?<times>[0-9]{1,3}(\\.[0-9]{1,2})?) x )?p(?<percent>[0-9]{2})");
  private static final BigDecimal USUAL_TIMES = new BigDecimal("1.5");
  private static final Length QUIET = new Length.Plain(Duration.ofDays(14));
  private static final int USUAL_BEHIND = 20;

  private final Yaml.Mapping playbook;
  private final AlertPlaces places;
  private final RecipientReader recipients;
  private final OwnerReader owners;
  private final Conditions conditions;
  private final Mistakes mistakes;

  AlertReader(
      Yaml.Mapping playbook,
      AlertPlaces places,
      RecipientReader recipients,
      OwnerReader owners,
      Conditions conditions,
      Mistakes mistakes) {
    this.playbook = playbook;
    this.places = places;
    this.recipients = recipients;
    this.owners = owners;
    this.conditions = conditions;
    this.mistakes = mistakes;
  }

  /** What is written, in its order; what is usual when nothing is. */
  List<Alert> read() {
    if (playbook.find("alerts").isEmpty()) {
      return places.usual(recipients);
    }
    AlertOverlap overlap = new AlertOverlap(places, mistakes);
    List<Alert> alerts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Yaml item : playbook.items("alerts")) {
      Yaml.Mapping written = item.asMapping().orElse(Yaml.Mapping.EMPTY);
      Optional<Yaml.Scalar> name = written.findScalar("alert");
      if (name.isEmpty()) {
        continue; // the schema says so
      }
      if (!seen.add(name.get().text())) {
        mistakes.add(
            name.get().place(),
            "a second alert `" + name.get().text() + "`",
            "a name no other has");
      }
      alert(written, name.get().text())
          .ifPresent(alert -> {
            overlap.check(alert, name.get());
            alerts.add(alert);
          });
    }
    return alerts;
  }

  private Optional<Alert> alert(Yaml.Mapping written, String name) {
    String kind = written.findScalar("kind").map(Yaml.Scalar::text).orElse("");
    Optional<Alert> alert =
        switch (kind) {
          case "leak" -> leak(written, name);
          case "breach" -> breach(written, name);
          case "stall" -> stall(written, name);
          case "surge" -> surge(written, name);
          case "silence" -> silence(written, name);
          case "goal" -> goal(written, name);
          default -> Optional.empty(); // the schema says so
        };
    return alert.filter(read -> !read.to().isEmpty());
  }

  private void onlyKeys(Yaml.Mapping written, String kind, String... allowed) {
    Words keys = new Words("key", List.of(allowed));
    for (Yaml.Entry entry : written.entries()) {
      String key = entry.key();
      if (AlertPlaces.SOME_KINDS.contains(key) && !keys.has(key)) {
        mistakes.add(
            entry.place(),
            "`" + key + "` for an alert of the kind " + kind,
            "beside alert, kind and to, " + keys.oneOf());
      }
    }
  }

  private Optional<Alert> leak(Yaml.Mapping written, String name) {
    Alert.Lack lacks =
        switch (written.findScalar("lacks").map(Yaml.Scalar::text).orElse("person")) {
          case "message" -> Alert.Lack.MESSAGE;
          case "answer" -> Alert.Lack.ANSWER;
          default -> Alert.Lack.PERSON;
        };
    boolean answer = lacks == Alert.Lack.ANSWER;
    if (answer) {
      onlyKeys(written, "leak that lacks an answer", "lacks", "of", "after");
    } else {
      onlyKeys(written, "leak", "lacks", "in", "after");
    }
    Optional<List<String>> where =
        answer ? places.handoffs(written, mistakes) : places.leaking(written, lacks, mistakes);
    return where.flatMap(list -> {
      SequencedMap<String, Owner> charge = answer ? places.takers(list) : places.leaders(list);
      List<Recipient> to =
          recipients.read(written, List.of(Recipient.LEAD), AlertPlaces.functions(charge));
      return after(written, charge, null)
          .map(after -> new Alert.Leak(name, lacks, hours(charge), after, to));
    });
  }

  private Optional<Alert> breach(Yaml.Mapping written, String name) {
    onlyKeys(written, "breach", "of");
    return places
        .slas(written, mistakes)
        .map(list ->
            new Alert.Breach(
                name,
                list,
                recipients.read(
                    written,
                    List.of(Recipient.LEAD),
                    AlertPlaces.functions(places.answerable(list)))));
  }

  private Optional<Alert> stall(Yaml.Mapping written, String name) {
    onlyKeys(written, "stall", "in", "beyond");
    Matcher beyond =
        BEYOND.matcher(written.findScalar("beyond").map(Yaml.Scalar::text).orElse("1.5 x p90"));
    Optional<List<String>> in = places.worked(written, mistakes);
    if (!beyond.matches() || in.isEmpty()) {
      return Optional.empty(); // the schema says so
    }
    int percent = Integer.parseInt(beyond.group("percent"));
    BigDecimal times =
        beyond.group("times") == null ? BigDecimal.ONE : new BigDecimal(beyond.group("times"));
    if (percent < 50 || times.compareTo(BigDecimal.ONE) < 0) {
      mistakes.add(
          written.findScalar("beyond").orElseThrow().place(),
          "a stay that is not long",
          "p50 to p99, at least once that time; for example p90 or " + USUAL_TIMES + " x p90");
      return Optional.empty();
    }
    List<Recipient> to =
        recipients.read(
            written, List.of(Recipient.LEAD), AlertPlaces.functions(places.leaders(in.get())));
    return Optional.of(new Alert.Stall(name, in.get(), percent, times, to));
  }

  private Optional<Alert> surge(Yaml.Mapping written, String name) {
    onlyKeys(written, "surge", "when");
    Optional<Yaml.Scalar> when = written.findScalar("when");
    if (when.isEmpty()) {
      mistakes.add(
          written.place(),
          "the key `when` is missing",
          "`when`: what is more than usual, for example buyer.count(\"page_viewed\", \"3d\") >="
              + " 12");
    }
    Optional<Condition> condition = when.flatMap(conditions::read);
    if (condition.filter(Condition::looksAtEvent).isPresent()) {
      mistakes.add(
          when.orElseThrow().place(),
          "a surge that is told by a single event",
          "a count within a time or a score, so that it is known when it is over; for example"
              + " buyer.count(\"page_viewed\", \"3d\") >= 12");
      return Optional.empty();
    }
    List<Recipient> to =
        recipients.read(
            written,
            List.of(Recipient.OWNER),
            AlertPlaces.functions(places.leaders(places.open())));
    return condition.map(more -> new Alert.Surge(name, more, to));
  }

  private Optional<Alert> silence(Yaml.Mapping written, String name) {
    onlyKeys(written, "silence", "in", "after");
    return places
        .worked(written, mistakes)
        .flatMap(list -> {
          SequencedMap<String, Owner> charge = places.leaders(list);
          List<Recipient> to =
              recipients.read(written, List.of(Recipient.OWNER), AlertPlaces.functions(charge));
          return after(written, charge, QUIET)
              .map(after -> new Alert.Silence(name, hours(charge), after, to));
        });
  }

  private Optional<Alert> goal(Yaml.Mapping written, String name) {
    onlyKeys(written, "goal", "goal", "behind");
    Words goals = GoalReader.names(playbook);
    Optional<Yaml.Scalar> goal = written.findScalar("goal");
    if (goal.isEmpty()) {
      mistakes.add(written.place(), "the key `goal` is missing", "`goal`: " + goals.oneOf());
      return Optional.empty();
    }
    String wanted = goal.get().text();
    if (!goals.has(wanted)) {
      mistakes.add(goal.get().place(), "unknown goal `" + wanted + "`", goals.instead(wanted));
      return Optional.empty();
    }
    int behind =
        written
            .findScalar("behind")
            .map(text -> text.text().replaceAll("[^0-9]", ""))
            .map(Integer::parseInt)
            .orElse(USUAL_BEHIND);
    if (behind < 1 || behind > 99) {
      mistakes.add(
          written.findScalar("behind").orElseThrow().place(),
          "a goal that is off track at " + behind + " % behind",
          "from 1 % to 99 %");
      return Optional.empty();
    }
    List<String> sharing = places.sharing(wanted);
    List<Recipient> usual =
        sharing.stream().map(each -> new Recipient(Recipient.Whom.FUNCTION, each)).toList();
    List<Recipient> to =
        recipients.read(written, usual.isEmpty() ? List.of(Recipient.LEAD) : usual, sharing);
    return Optional.of(new Alert.OffTrack(name, wanted, behind, to));
  }

  /** How long it may last; a working day, or a day where somebody has no hours. */
  private Optional<Length> after(
      Yaml.Mapping written,
      SequencedMap<String, Owner> charge,
      @org.jspecify.annotations.Nullable Length usual) {
    if (written.find("after").isPresent()) {
      LengthReader lengths = new LengthReader(owners, mistakes);
      return charge.values().stream()
          .distinct()
          .map(owner -> lengths.readSome(written, "after", owner))
          .reduce((one, other) -> other)
          .flatMap(length -> length);
    }
    boolean allHours =
        charge.values().stream().allMatch(owner -> owners.findHours(owner).isPresent());
    return Optional.of(
        usual != null
            ? usual
            : allHours ? new Length.BusinessDays(1) : new Length.Plain(Duration.ofDays(1)));
  }

  private SequencedMap<String, BusinessHours> hours(SequencedMap<String, Owner> charge) {
    SequencedMap<String, BusinessHours> hours = new LinkedHashMap<>();
    charge.forEach(
        (place, owner) -> hours.put(place, owners.findHours(owner).orElse(places.always())));
    return hours;
  }
}
