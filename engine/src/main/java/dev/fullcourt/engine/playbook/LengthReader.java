package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.time.Length;
import dev.fullcourt.engine.yaml.Yaml;
import java.time.Duration;
import java.util.Optional;

/** Reads lengths of time that may be those of an owner's working time (law 30). */
final class LengthReader {

  private final OwnerReader owners;
  private final Mistakes mistakes;

  LengthReader(OwnerReader owners, Mistakes mistakes) {
    this.owners = owners;
    this.mistakes = mistakes;
  }

  /** The length under that key; empty when there is none or it is wrong. May be no time at all. */
  Optional<Length> read(Yaml.Mapping part, String key, Owner owner) {
    Optional<Yaml.Scalar> written = part.findScalar(key);
    Optional<Length> length = written.map(Yaml.Scalar::text).flatMap(Length::parse);
    length.ifPresent(read -> owners.checkHours(owner, read, written.orElseThrow()));
    return length;
  }

  /** The same, but no time at all is a mistake. */
  Optional<Length> readSome(Yaml.Mapping part, String key, Owner owner) {
    Optional<Length> length = read(part, key, owner);
    if (length.filter(LengthReader::isNothing).isPresent()) {
      mistakes.add(
          part.findScalar(key).orElseThrow().place(),
          "no time at all",
          "a length of at least 1m, 1 business hour or 1 business day");
    }
    return length;
  }

  private static boolean isNothing(Length length) {
    return switch (length) {
      case Length.Plain(Duration duration) -> duration.isZero();
      case Length.BusinessHours(int hours) -> hours == 0;
      case Length.BusinessDays(int days) -> days == 0;
    };
  }
}
