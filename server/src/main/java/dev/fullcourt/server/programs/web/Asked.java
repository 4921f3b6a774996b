package dev.fullcourt.server.programs.web;

import dev.fullcourt.server.buyers.BuyerFilter;
import dev.fullcourt.server.buyers.LeadFilter;
import dev.fullcourt.server.page.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which leads of which period an address asks for. */
record Asked(LeadFilter leads, Period period) {

  static Asked read(Map<String, String> parameters, LocalDate today) {
    Map<String, String> words = new HashMap<>();
    for (String name : List.of("program", "content", "rule")) {
      words.put(name, parameters.getOrDefault(name, ""));
    }
    return new Asked(
        BuyerFilter.read(words, today).lead(),
        Period.read(
            parameters.getOrDefault("period", ""),
            parameters.getOrDefault("from", ""),
            parameters.getOrDefault("to", ""),
            today));
  }
}
