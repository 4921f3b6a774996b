package dev.fullcourt.history.simulator.exports;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A system whose exports are made up. */
public enum CrmSystem {
  SALESFORCE,
  HUBSPOT,
  MARKETO,
  MAUTIC;

  /** As people write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The system of that name. */
  public static Optional<CrmSystem> find(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
