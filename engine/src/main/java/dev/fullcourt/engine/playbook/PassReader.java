package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.calendar.BusinessHours;
import dev.fullcourt.engine.playbook.Sla.Remedy;
import dev.fullcourt.engine.time.Length;
import dev.fullcourt.engine.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code passes:}, the tasks functions give each other. */
final class PassReader {

  private static final Pattern ALERT = Pattern.compile("alert (?:to )?([^\\s].*)");

  private final OwnerReader owners;
  private final LengthReader lengths;
  private final BusinessHours always;
  private final Mistakes mistakes;

  /**
   * @param always around the clock, for those without hours
   */
  PassReader(OwnerReader owners, BusinessHours always, Mistakes mistakes) {
    this.owners = owners;
    this.lengths = new LengthReader(owners, mistakes);
    this.always = always;
    this.mistakes = mistakes;
  }

  List<Pass> read(Yaml.Mapping playbook) {
    List<Pass> passes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Yaml item : playbook.items("passes")) {
      Yaml.Mapping written = item.asMapping().orElse(Yaml.Mapping.EMPTY);
      written
          .findScalar("pass")
          .filter(name -> !seen.add(name.text()))
          .ifPresent(name ->
              mistakes.add(
                  name.place(), "a second pass `" + name.text() + "`", "a name no other has"));
      Optional<Pass> pass = pass(written);
      pass.ifPresent(passes::add);
      pass.ifPresent(read -> checkConversation(written, read));
    }
    return passes;
  }

  private Optional<Pass> pass(Yaml.Mapping written) {
    Optional<Owner> to = owners.read(written, "to");
    List<Owner> from = new ArrayList<>();
    for (Yaml.Scalar each : written.find("from").map(Yaml::scalars).orElse(List.of())) {
      Optional<Owner> giver = owners.read(each);
      giver.ifPresent(from::add);
      if (giver.isPresent() && to.isPresent() && isSame(giver.get(), to.get())) {
        mistakes.add(
            each.place(),
            "a pass from `" + each.text() + "` to itself",
            "a pass to another function or team");
      }
    }
    Optional<Length> within = to.flatMap(who -> lengths.readSome(written, "within", who));
    Optional<Integer> warn = new WarnReader(mistakes).read(written);
    List<Remedy> alerts = alerts(written);
    Optional<String> name = written.findScalar("pass").map(Yaml.Scalar::text);
    return name.isEmpty() || to.isEmpty() || within.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Pass(
                name.get(),
                from,
                to.get(),
                owners.findHours(to.get()).orElse(always),
                within.get(),
                warn.orElse(null),
                alerts,
                written.findScalar("conversation").map(PassReader::isTrue).orElse(null)));
  }

  private void checkConversation(Yaml.Mapping written, Pass pass) {
    if (!pass.from().isEmpty() && !pass.isFromMarketing()) {
      written
          .findScalar("conversation")
          .filter(PassReader::isTrue)
          .ifPresent(said ->
              mistakes.add(
                  said.place(),
                  "a conversation that marketing does not ask for",
                  "`from` with marketing or a team of it: others talk to buyers without asking"));
    }
  }

  private static boolean isTrue(Yaml.Scalar said) {
    return said.text().equals("true");
  }

  private static boolean isSame(Owner one, Owner other) {
    return one.equals(other)
        || (one.function().equals(other.function())
            && (one.team() == null || other.team() == null));
  }

  /** A pass never moves the buyer to somebody else: all there is to do is to tell somebody. */
  private List<Remedy> alerts(Yaml.Mapping written) {
    List<Remedy> alerts = new ArrayList<>();
    for (Yaml.Scalar each : written.find("on-breach").map(Yaml::scalars).orElse(List.of())) {
      Matcher alert = ALERT.matcher(each.text());
      if (alert.matches()) {
        alerts.add(new Remedy(Remedy.Action.ALERT, alert.group(1)));
      } else {
        mistakes.add(each.place(), each.kind(), "`alert NAME`: who owns the buyer stays the same");
      }
    }
    return alerts;
  }
}
