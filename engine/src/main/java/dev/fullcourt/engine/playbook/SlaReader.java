package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.calendar.BusinessHours;
import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.playbook.Sla.Remedy;
import dev.fullcourt.engine.time.Length;
import dev.fullcourt.engine.yaml.Yaml;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code slas:}, the agreed times. */
final class SlaReader {

  private static final String NEVER = "never";
  private static final Signal BOOKED = new Signal.Happened("meeting_booked");
  private static final Length PAUSE_ON_THE_CLOCK = new Length.Plain(Duration.ofDays(14));
  private static final Length PAUSE_AT_WORK = new Length.BusinessDays(10);
  private static final Pattern REMEDY =
      Pattern.compile("(?<action>[a-z]+)(?: (?:to )?(?<whom>[^\\s].*))?");
  private static final Words ACTIONS =
      new Words("action", List.of("alert NAME", "escalate NAME", "reassign"));

  private final OwnerReader owners;
  private final LengthReader lengths;
  private final SignalReader signals;
  private final BusinessHours always;
  private final Mistakes mistakes;

  /**
   * @param always around the clock, for owners without hours
   */
  SlaReader(OwnerReader owners, SignalReader signals, BusinessHours always, Mistakes mistakes) {
    this.owners = owners;
    this.lengths = new LengthReader(owners, mistakes);
    this.signals = signals;
    this.always = always;
    this.mistakes = mistakes;
  }

  List<Sla> read(Yaml.Mapping playbook) {
    List<Sla> slas = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Yaml item : playbook.items("slas")) {
      Yaml.Mapping written = item.asMapping().orElse(Yaml.Mapping.EMPTY);
      written
          .findScalar("sla")
          .filter(name -> !seen.add(name.text()))
          .ifPresent(name ->
              mistakes.add(
                  name.place(), "a second sla `" + name.text() + "`", "a name no other has"));
      sla(written).ifPresent(slas::add);
    }
    return slas;
  }

  private Optional<Sla> sla(Yaml.Mapping written) {
    Optional<Owner> owner = owners.read(written, "owner");
    List<Signal> starts = signals.read(written, "starts");
    refuseToStartAtContact(written, starts);
    List<Signal> stops = signals.read(written, "stops");
    List<Signal> cancels = cancels(written, stops);
    Optional<Integer> warn = new WarnReader(mistakes).read(written);
    List<Remedy> remedies = remedies(written);
    Optional<Length> within = owner.flatMap(who -> lengths.readSome(written, "within", who));
    Optional<Length> pause = owner.flatMap(who -> lengths.read(written, "pause-at-most", who));
    Optional<String> name = written.findScalar("sla").map(Yaml.Scalar::text);
    if (name.isEmpty() || owner.isEmpty() || within.isEmpty()) {
      return Optional.empty();
    }
    Optional<BusinessHours> hours = owners.findHours(owner.get());
    return Optional.of(
        new Sla(
            name.get(),
            owner.get(),
            hours.orElse(always),
            starts,
            stops,
            cancels,
            within.get(),
            warn.orElse(null),
            pause.orElse(hours.isPresent() ? PAUSE_AT_WORK : PAUSE_ON_THE_CLOCK),
            remedies));
  }

  private void refuseToStartAtContact(Yaml.Mapping written, List<Signal> starts) {
    if (starts.stream().anyMatch(Signal.Reached.class::isInstance)) {
      mistakes.add(
          written.find("starts").orElseThrow().place(),
          "a clock that starts at the first contact, which is the first since it started",
          "an event type, a condition, HANDOFF.offered or entered(STAGE)");
    }
  }

  /** What is written, else a meeting the buyer booked where we are to get in touch (law 29). */
  private List<Signal> cancels(Yaml.Mapping written, List<Signal> stops) {
    if (written.findScalar("cancels").filter(text -> text.text().equals(NEVER)).isPresent()) {
      return List.of();
    }
    if (written.find("cancels").isPresent()) {
      return signals.read(written, "cancels");
    }
    return stops.stream().anyMatch(Signal.Reached.class::isInstance) ? List.of(BOOKED) : List.of();
  }

  private List<Remedy> remedies(Yaml.Mapping written) {
    List<Remedy> remedies = new ArrayList<>();
    for (Yaml.Scalar each : written.find("on-breach").map(Yaml::scalars).orElse(List.of())) {
      remedy(each.text())
          .ifPresentOrElse(
              remedies::add,
              () -> mistakes.add(each.place(), each.kind(), ACTIONS.instead(each.text())));
    }
    return remedies;
  }

  private static Optional<Remedy> remedy(String text) {
    Matcher matcher = REMEDY.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String whom = matcher.group("whom");
    for (Remedy.Action action : Remedy.Action.values()) {
      boolean alone = action == Remedy.Action.REASSIGN;
      if (action.name().toLowerCase(Locale.ROOT).equals(matcher.group("action"))
          && alone == (whom == null)) {
        return Optional.of(new Remedy(action, whom));
      }
    }
    return Optional.empty();
  }
}
