package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.calendar.BusinessHours;
import dev.fullcourt.engine.calendar.OpeningWeek;
import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.yaml.Yaml;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Reads {@code hours:}, when teams are at work. */
final class HoursReader {

  private final Mistakes mistakes;

  HoursReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** The names of all business hours, those that are wrong included. */
  static Words names(Yaml.Mapping playbook) {
    return new Words(
        "business hours",
        playbook.mapping("hours").entries().stream().map(Yaml.Entry::key).toList());
  }

  SequencedMap<String, BusinessHours> read(Yaml.Mapping written) {
    SequencedMap<String, BusinessHours> hours = new LinkedHashMap<>();
    for (Yaml.Entry entry : written.entries()) {
      entry
          .value()
          .asMapping()
          .flatMap(this::hours)
          .ifPresent(read -> hours.put(entry.key(), read));
    }
    return hours;
  }

  /** Business hours; none when a part is missing or wrong, which has been said then. */
  private Optional<BusinessHours> hours(Yaml.Mapping written) {
    Optional<ZoneId> zone = written.findScalar("zone").flatMap(z -> Zones.read(z, mistakes));
    Optional<OpeningWeek> week =
        written.findScalar("open").flatMap(open -> new WeekReader(open, mistakes).read());
    Set<LocalDate> holidays = new HolidaysReader(mistakes).read(written);
    return zone.flatMap(at -> week.map(open -> new BusinessHours(at, open, holidays)));
  }
}
