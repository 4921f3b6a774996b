package dev.fullcourt.engine.completion;

import dev.fullcourt.engine.completion.Candidate.Kind;
import dev.fullcourt.engine.playbook.Outline;
import dev.fullcourt.engine.yaml.Yaml;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The names a playbook declares, by the kinds the schema speaks of. */
final class DeclaredNames {

  /** More stages than anybody agrees on; their pairs would fill the memory. */
  private static final int MOST_STAGES = 100;

  private final Yaml.Mapping playbook;
  private final Outline outline;
  private final Explanations explanations;

  DeclaredNames(Yaml.Mapping playbook, Outline outline) {
    this.playbook = playbook;
    this.outline = outline;
    this.explanations = new Explanations(playbook);
  }

  /** The names of a kind, each with what it is. */
  Stream<Candidate> of(String kind) {
    return switch (kind) {
      case "stage" -> Stream.concat(of("stem"), stages("detours"));
      case "stem" -> stages("stages");
      case "definition" -> keys("definitions");
      case "team" -> keys("teams");
      case "hours" -> keys("hours");
      case "handoff" -> keys("handoffs");
      case "function" -> functions();
      case "person" -> people();
      case "purpose" -> purposes();
      case "asset" -> named("content", "asset");
      case "sla" -> named("slas", "sla");
      case "goal" -> named("goals", "goal");
      case "step" -> steps();
      case "reason" -> reasons();
      case "event" -> events();
      case "question" -> questions();
      case "role" -> named("roles", "role");
      case "entered" -> of("stage").map(stage -> around("entered(", stage, ")"));
      case "alert", "escalate" ->
          Stream.concat(people(), keys("teams")).map(who -> around(kind + " ", who, ""));
      case "move" -> moves();
      default -> kind.startsWith("handoff.") ? stepsOf(kind.substring(8)) : Stream.of();
    };
  }

  private static Candidate around(String before, Candidate name, String after) {
    return Candidate.of(before + name.word() + after, name.kind(), name.says());
  }

  private Stream<Candidate> stepsOf(String step) {
    return of("handoff").map(name -> around("", name, "." + step));
  }

  private Stream<Candidate> keys(String part) {
    return playbook.mapping(part).entries().stream()
        .map(each -> name(each.key(), explanations.of(part, each.key(), each.value())));
  }

  private Stream<Candidate> named(String part, String key) {
    return named(playbook.items(part), part, key);
  }

  private Stream<Candidate> named(List<Yaml> items, String part, String key) {
    return mappings(items)
        .flatMap(item ->
            item.findScalar(key).stream()
                .map(name -> name(name.text(), explanations.of(part, name.text(), item))));
  }

  private static Stream<Yaml.Mapping> mappings(List<Yaml> items) {
    return items.stream().flatMap(item -> item.asMapping().stream());
  }

  private Stream<Candidate> stages(String part) {
    return named(playbook.mapping("cycle").items(part), part, "stage");
  }

  private Stream<Candidate> functions() {
    return SchemaPlace.ofFunctions().words().stream()
        .map(word -> Candidate.of(word.word(), Kind.WORD, "All teams of that function."));
  }

  private Stream<Candidate> people() {
    return playbook.mapping("teams").entries().stream()
        .flatMap(team ->
            team.value().asMapping().stream()
                .flatMap(written ->
                    Stream.concat(
                        written.findScalar("lead").stream()
                            .map(who -> name(who.text(), "Leads " + team.key() + ".")),
                        written.items("members").stream()
                            .flatMap(item -> item.asScalar().stream())
                            .map(who -> name(who.text(), "Of " + team.key() + ".")))));
  }

  private Stream<Candidate> purposes() {
    return playbook.mapping("consent").items("purposes").stream()
        .flatMap(item -> item.asScalar().stream())
        .map(each -> name(each.text(), "What people may be contacted for."));
  }

  private Stream<Candidate> steps() {
    return mappings(playbook.items("plays"))
        .flatMap(play -> named(play.items("steps"), "steps", "step"));
  }

  private Stream<Candidate> reasons() {
    return mappings(playbook.mapping("cycle").items("detours"))
        .flatMap(detour ->
            Stream.concat(
                detour.mapping("reasons").entries().stream()
                    .map(each ->
                        name(each.key(), explanations.reason(detour, each.value().asScalar()))),
                detour.items("reasons").stream()
                    .flatMap(item -> item.asScalar().stream())
                    .map(
                        each -> name(each.text(), explanations.reason(detour, Optional.empty())))));
  }

  Stream<Candidate> events() {
    return outline.vocabulary().events().values().stream()
        .map(kind -> Candidate.of(kind.type(), Kind.EVENT, kind.says()));
  }

  private Stream<Candidate> questions() {
    return outline.qualification().methods().entrySet().stream()
        .flatMap(method ->
            method.getValue().entrySet().stream()
                .map(each -> name(method.getKey() + "." + each.getKey(), each.getValue())));
  }

  /** From each stage of the stem to each that comes later. */
  private Stream<Candidate> moves() {
    List<String> stem = of("stem").map(Candidate::word).limit(MOST_STAGES).toList();
    return stem.stream()
        .flatMap(from ->
            stem.stream()
                .skip(stem.indexOf(from) + 1L)
                .map(to -> name(from + " -> " + to, "From " + from + " to " + to + ".")));
  }

  private static Candidate name(String word, String says) {
    return Candidate.of(word, Kind.NAME, says);
  }
}
