package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.playbook.PlayStep.Doing;
import dev.fullcourt.engine.time.Length;
import dev.fullcourt.engine.yaml.Place;
import dev.fullcourt.engine.yaml.Yaml;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the steps of one play, each with what follows it. A step is what its key says: {@code do},
 * {@code wait}, {@code if}, {@code go-to}, {@code recycle} or {@code end}.
 */
final class PlayStepReader {

  private static final Map<String, Set<String>> KEYS =
      Map.of(
          "do", Set.of("who", "content", "purpose", "within", "unless"),
          "wait", Set.of("until", "else"),
          "if", Set.of("then", "else"),
          "go-to", Set.of("at-most"),
          "recycle", Set.of(),
          "end", Set.of());
  private static final List<String> KINDS = List.of("do", "wait", "if", "go-to", "recycle", "end");
  private static final String OWNER = "owner";
  private static final Length ONE_DAY = new Length.Plain(Duration.ofDays(1));
  private static final Pattern DOING = Pattern.compile("(?<what>[a-z]+)(?: (?<text>[^\\s].*))?");
  private static final Words DOINGS =
      new Words("step", List.of("call", "email", "meeting", "task TEXT"));

  private final PlayReader.Surroundings known;
  private final List<String> leaders;
  private final LengthReader lengths;
  private final Mistakes mistakes;
  private final SequencedMap<String, PlayStep> steps = new LinkedHashMap<>();
  private final Map<String, Yaml.Mapping> written = new LinkedHashMap<>();

  /**
   * @param known what the play may speak of
   * @param leaders the functions that may own a buyer while the play runs
   */
  PlayStepReader(PlayReader.Surroundings known, List<String> leaders, Mistakes mistakes) {
    this.known = known;
    this.leaders = leaders;
    this.lengths = new LengthReader(known.owners(), mistakes);
    this.mistakes = mistakes;
  }

  /** The steps by id, in the order written. */
  SequencedMap<String, PlayStep> read(Yaml.Mapping play) {
    readAll(play.items("steps"), "", null);
    return steps;
  }

  /** Where a step is written, by its id; wrong ones too. */
  Map<String, Yaml.Mapping> written() {
    return written;
  }

  private void readAll(List<Yaml> items, String prefix, @Nullable String after) {
    for (int i = 0; i < items.size(); i++) {
      int number = i;
      String id = id(items.get(i), prefix, i);
      String next = i + 1 < items.size() ? id(items.get(i + 1), prefix, i + 1) : after;
      items.get(i).asMapping().ifPresent(step -> readOne(step, id, prefix + (number + 1), next));
    }
  }

  private static String id(Yaml item, String prefix, int index) {
    return item.asMapping()
        .flatMap(step -> step.findScalar("step"))
        .map(Yaml.Scalar::text)
        .orElse(prefix + (index + 1));
  }

  private void readOne(Yaml.Mapping step, String id, String where, @Nullable String next) {
    if (written.putIfAbsent(id, step) != null) {
      mistakes.add(step.place(), "a second step `" + id + "`", "a name no other step has");
      return;
    }
    List<String> kinds = KINDS.stream().filter(kind -> step.find(kind).isPresent()).toList();
    if (kinds.isEmpty()) {
      refuseNoKind(step);
      return;
    }
    String kind = kinds.getFirst();
    for (Yaml.Entry entry : step.entries()) {
      boolean fits = entry.key().equals(kind) || entry.key().equals("step");
      if (!fits && !KEYS.getOrDefault(kind, Set.of()).contains(entry.key()) && isKey(entry)) {
        mistakes.add(
            entry.place(),
            "`" + entry.key() + "` in a step that has `" + kind + "`",
            "a step of its own, or leave it out");
      }
    }
    switch (kind) {
      case "do" -> act(step, id, next).ifPresent(this::keep);
      case "wait" -> waiting(step, id, where, next).ifPresent(this::keep);
      case "if" -> choice(step, id, where, next).ifPresent(this::keep);
      case "go-to" -> jump(step, id, next).ifPresent(this::keep);
      case "recycle" -> recycling(step, id).ifPresent(this::keep);
      default -> text(step, "end").ifPresent(reason -> keep(new PlayStep.End(id, reason)));
    }
    branch(step, "then", where, next);
    branch(step, "else", where, next);
  }

  /** A key steps have at all; others the schema reports. */
  private static boolean isKey(Yaml.Entry entry) {
    return KEYS.containsKey(entry.key())
        || KEYS.values().stream().anyMatch(keys -> keys.contains(entry.key()));
  }

  private void refuseNoKind(Yaml.Mapping step) {
    Optional<Yaml.Entry> until = step.findEntry("until");
    if (until.isPresent()) {
      mistakes.add(
          until.get().place(), "a wait with no end", "`wait` with how long at most, such as 3d");
    } else {
      mistakes.add(
          step.place(),
          "a step that does nothing",
          "one of " + String.join(", ", KINDS) + ", for example do: call");
    }
  }

  private void keep(PlayStep step) {
    steps.put(step.id(), step);
  }

  /** The steps of a branch, a single one or a list. */
  private static List<Yaml> items(Yaml.Mapping step, String key) {
    return step.find(key)
        .map(branch -> branch instanceof Yaml.Sequence ? branch.items() : List.of(branch))
        .orElse(List.of());
  }

  private void branch(Yaml.Mapping step, String key, String where, @Nullable String next) {
    readAll(items(step, key), where + "." + key + ".", next);
  }

  private static @Nullable String first(
      Yaml.Mapping step, String key, String where, @Nullable String next) {
    List<Yaml> items = items(step, key);
    return items.isEmpty() ? next : id(items.getFirst(), where + "." + key + ".", 0);
  }

  private Optional<PlayStep> waiting(
      Yaml.Mapping step, String id, String where, @Nullable String next) {
    List<Signal> until = known.signals().readStates(step, "until");
    if (step.find("until").isEmpty()) {
      step.findEntry("else")
          .ifPresent(otherwise ->
              mistakes.add(
                  otherwise.place(),
                  "`else` of a wait that nothing ends early",
                  "`until` with what is waited for"));
    }
    Optional<Duration> length = text(step, "wait").flatMap(Length::parsePlain);
    if (length.filter(Duration::isZero).isPresent()) {
      mistakes.add(step.findScalar("wait").orElseThrow().place(), "no time at all", "at least 1m");
    }
    return length.map(
        time -> new PlayStep.Wait(id, next, time, until, first(step, "else", where, next)));
  }

  private Optional<PlayStep> choice(
      Yaml.Mapping step, String id, String where, @Nullable String next) {
    return known
        .conditions()
        .read(step, "if")
        .map(when ->
            new PlayStep.Choice(
                id, when, first(step, "then", where, next), first(step, "else", where, next)));
  }

  private Optional<PlayStep> jump(Yaml.Mapping step, String id, @Nullable String next) {
    int atMost = text(step, "at-most").map(Integer::parseInt).orElse(1);
    return text(step, "go-to").map(to -> new PlayStep.Jump(id, next, to, atMost));
  }

  private Optional<PlayStep> recycling(Yaml.Mapping step, String id) {
    Optional<Yaml.Scalar> reason = step.findScalar("recycle");
    return reason.flatMap(word ->
        known
            .recycling(word.text())
            .map(detour -> (PlayStep) new PlayStep.Recycle(id, detour.name(), word.text()))
            .or(() -> {
              Words reasons = known.reasons();
              mistakes.add(
                  word.place(),
                  reasons.allowed().isEmpty()
                      ? "a play that recycles, but there is no recycling with reasons"
                      : "`" + word.text() + "` is no reason to recycle anybody",
                  reasons.allowed().isEmpty()
                      ? "a detour with `back-to` and `reasons`"
                      : reasons.instead(word.text()));
              return Optional.empty();
            }));
  }

  private Optional<PlayStep> act(Yaml.Mapping step, String id, @Nullable String next) {
    Optional<Yaml.Scalar> written = step.findScalar("do");
    Matcher matcher = DOING.matcher(written.map(Yaml.Scalar::text).orElse(""));
    Optional<Doing> doing = matcher.matches() ? doing(matcher) : Optional.empty();
    if (step.find("who").isEmpty()) {
      mistakes.add(
          step.place(), "a step nobody is asked to do", "`who` with a team, a function or owner");
    }
    boolean byOwner = text(step, "who").map(OWNER::equals).orElse(false);
    Optional<Owner> who = byOwner ? Optional.empty() : known.owners().read(step, "who");
    Optional<Length> within = within(step, who);
    List<Signal> unless = known.signals().readStates(step, "unless");
    Optional<String> purpose = purpose(step);
    if (doing.isEmpty()) {
      written.ifPresent(
          what -> mistakes.add(what.place(), what.kind(), DOINGS.instead(what.text())));
      return Optional.empty();
    }
    Optional<String> channel = known.channelOf(doing.get());
    if (step.find("content").isPresent()) {
      return message(step, id, next, doing.get(), who.orElse(null), within, unless, purpose);
    }
    refusePurpose(step, doing.get());
    String text = matcher.group("text");
    return Optional.of(
        new PlayStep.Task(
            id,
            next,
            who.orElse(null),
            doing.get(),
            text == null ? "" : text,
            within.orElse(null),
            channel.orElse(null),
            purpose.orElse(null),
            unless));
  }

  private static Optional<Doing> doing(Matcher matcher) {
    for (Doing doing : Doing.values()) {
      boolean told = doing == Doing.TASK;
      if (doing.word().equals(matcher.group("what")) && told == (matcher.group("text") != null)) {
        return Optional.of(doing);
      }
    }
    return Optional.empty();
  }

  /** In the hours of who is asked; of the owner, of all who may own a buyer there. */
  private Optional<Length> within(Yaml.Mapping step, Optional<Owner> who) {
    if (who.isPresent()) {
      return lengths.readSome(step, "within", who.get());
    }
    Optional<Length> within = Optional.empty();
    for (String function : leaders) {
      within = lengths.readSome(step, "within", new Owner(function, null));
    }
    return within;
  }

  private Optional<String> purpose(Yaml.Mapping step) {
    Optional<Yaml.Scalar> purpose = step.findScalar("purpose");
    Words purposes = new Words("purpose", known.consent().purposes());
    purpose
        .filter(word -> !purposes.has(word.text()))
        .ifPresent(word ->
            mistakes.add(
                word.place(),
                "`" + word.text() + "` is no purpose under consent",
                purposes.instead(word.text())));
    return purpose.map(Yaml.Scalar::text).filter(purposes::has);
  }

  private void refusePurpose(Yaml.Mapping step, Doing doing) {
    if (doing == Doing.MEETING || doing == Doing.TASK) {
      step.findEntry("purpose")
          .ifPresent(entry ->
              mistakes.add(
                  entry.place(),
                  "a purpose of a " + doing.word() + ", for which nobody's consent is asked",
                  "leave it out"));
    }
  }

  private Optional<PlayStep> message(
      Yaml.Mapping step,
      String id,
      @Nullable String next,
      Doing doing,
      @Nullable Owner who,
      Optional<Length> within,
      List<Signal> unless,
      Optional<String> purpose) {
    Yaml.Scalar what = step.findScalar("do").orElseThrow();
    Optional<String> channel = known.channelOf(doing);
    if (doing != Doing.EMAIL) {
      Place place = step.findEntry("content").orElseThrow().place();
      mistakes.add(place, "content in a " + doing.word(), "do: email, or leave it out");
      return Optional.empty();
    }
    if (channel.isEmpty()) {
      mistakes.add(
          what.place(),
          "an email sent by a machine, but `email` is no channel under consent",
          "`consent` with channels: [email] and purposes");
    }
    Words assets = known.content();
    step.findScalar("content")
        .filter(asset -> !assets.has(asset.text()))
        .ifPresent(asset ->
            mistakes.add(
                asset.place(),
                "unknown asset `" + asset.text() + "`",
                assets.instead(asset.text())));
    Optional<String> whatFor =
        step.find("purpose").isPresent()
            ? purpose
            : known.consent().purposes().stream().findFirst();
    Optional<String> content = text(step, "content");
    if (channel.isEmpty() || whatFor.isEmpty() || content.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PlayStep.Message(
            id,
            next,
            who,
            channel.get(),
            whatFor.get(),
            content.get(),
            within.orElse(ONE_DAY),
            unless));
  }

  private static Optional<String> text(Yaml.Mapping part, String key) {
    return part.findScalar(key).map(Yaml.Scalar::text);
  }
}
