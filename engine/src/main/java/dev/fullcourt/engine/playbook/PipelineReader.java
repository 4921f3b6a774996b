package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.playbook.SalesStep.Agreed;
import dev.fullcourt.engine.playbook.SalesStep.Fact;
import dev.fullcourt.engine.playbook.SalesStep.Need;
import dev.fullcourt.engine.time.Length;
import dev.fullcourt.engine.yaml.Yaml;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code pipeline:}, the steps of a sale. */
final class PipelineReader {

  private final Qualification qualification;
  private final Mistakes mistakes;

  PipelineReader(Qualification qualification, Mistakes mistakes) {
    this.qualification = qualification;
    this.mistakes = mistakes;
  }

  List<SalesStep> read(Yaml.Mapping playbook) {
    List<SalesStep> steps = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Yaml item : playbook.items("pipeline")) {
      Yaml.Mapping written = item.asMapping().orElse(Yaml.Mapping.EMPTY);
      written.findScalar("step").ifPresent(name -> {
        if (!seen.add(name.text())) {
          mistakes.add(name.place(), "a second step `" + name.text() + "`", "a name no other has");
        }
        steps.add(
            new SalesStep(
                name.text(),
                written.findScalar("says").map(Yaml.Scalar::text).orElse(null),
                needs(written),
                activities(written)));
      });
    }
    return steps;
  }

  private List<Need> needs(Yaml.Mapping step) {
    List<Need> needs = new ArrayList<>();
    for (Yaml.Scalar written : step.find("needs").map(Yaml::scalars).orElse(List.of())) {
      Optional<Need> need = fact(written.text()).or(() -> question(written.text()));
      need.ifPresent(needs::add);
      if (need.isEmpty()) {
        mistakes.add(
            written.place(),
            "unknown need `" + written.text() + "`",
            "amount, closes, product, or a question such as bant.need");
      }
    }
    return needs;
  }

  private static Optional<Need> fact(String text) {
    return Stream.of(Fact.values())
        .filter(fact -> fact.property().equals(text))
        .findFirst()
        .map(Need.Known::new);
  }

  private Optional<Need> question(String text) {
    int dot = text.indexOf('.');
    return dot > 0 && qualification.has(text.substring(0, dot), text.substring(dot + 1))
        ? Optional.of(new Need.Confirmed(text.substring(0, dot), text.substring(dot + 1)))
        : Optional.empty();
  }

  private List<Agreed> activities(Yaml.Mapping step) {
    List<Agreed> activities = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Yaml item : step.items("activities")) {
      Optional<Yaml.Scalar> name =
          item.asScalar().or(() -> item.asMapping().flatMap(each -> each.findScalar("activity")));
      Duration within = item.asMapping().flatMap(PipelineReader::within).orElse(null);
      name.ifPresent(each -> {
        if (!seen.add(each.text())) {
          mistakes.add(each.place(), "`" + each.text() + "` twice in a step", "each activity once");
        }
        activities.add(new Agreed(each.text(), within));
      });
    }
    return activities;
  }

  private static Optional<Duration> within(Yaml.Mapping activity) {
    return activity
        .findScalar("within")
        .map(Yaml.Scalar::text)
        .flatMap(Length::parse)
        .filter(Length.Plain.class::isInstance)
        .map(length -> ((Length.Plain) length).duration());
  }
}
