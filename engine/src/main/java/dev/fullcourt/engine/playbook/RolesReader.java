package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.yaml.Place;
import dev.fullcourt.engine.yaml.Yaml;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code roles:}, the roles of a buying group. */
final class RolesReader {

  private static final Set<Field.Root> WHO = EnumSet.of(Field.Root.PERSON, Field.Root.ACCOUNT);

  private final Conditions conditions;
  private final Mistakes mistakes;

  RolesReader(Conditions conditions, Mistakes mistakes) {
    this.conditions = conditions;
    this.mistakes = mistakes;
  }

  List<GroupRole> read(Yaml.Mapping playbook) {
    List<GroupRole> roles = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Yaml item : playbook.items("roles")) {
      Yaml.Mapping written = item.asMapping().orElse(Yaml.Mapping.EMPTY);
      Optional<Condition> when = conditions.read(written, "when");
      when.ifPresent(condition -> checkWho(written, condition));
      Optional<Yaml.Scalar> name = written.findScalar("role");
      name.filter(role -> !seen.add(role.text()))
          .ifPresent(role ->
              mistakes.add(
                  role.place(),
                  "the role `" + role.text() + "` twice",
                  "each role once, its rules joined by ||"));
      boolean wanted = written.findScalar("wanted").map(f -> f.text().equals("true")).orElse(true);
      name.ifPresent(role -> roles.add(new GroupRole(role.text(), when.orElse(null), wanted)));
    }
    return roles;
  }

  private void checkWho(Yaml.Mapping written, Condition when) {
    Place place = written.findScalar("when").map(Yaml.Scalar::place).orElse(written.place());
    Optional<String> other =
        when.fields().stream()
            .filter(field -> !WHO.contains(field.root()))
            .map(Field::path)
            .findFirst()
            .or(() -> when.counts().stream().map(count -> "buyer.count").findFirst());
    other.ifPresent(path ->
        mistakes.add(
            place,
            "a role that depends on `" + path + "`",
            "a role is who somebody is: a condition over person and account alone"));
  }
}
