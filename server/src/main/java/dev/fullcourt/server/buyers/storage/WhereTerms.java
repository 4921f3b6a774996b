package dev.fullcourt.server.buyers.storage;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.buyers.LeadTerms;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the words of a filter mean by the agreement and the present moment.
 *
 * @param zone where days begin
 * @param leads what a lead is
 * @param keyAccounts names and domains of the key accounts, in small letters
 * @param asOf up to when we know
 */
record WhereTerms(ZoneId zone, LeadTerms leads, List<String> keyAccounts, Instant asOf) {
  WhereTerms {
    keyAccounts = List.copyOf(keyAccounts);
  }

  static WhereTerms of(Optional<Playbook> agreed, Instant asOf) {
    return agreed
        .map(playbook ->
            new WhereTerms(
                playbook.fiscalYear().zone(),
                LeadTerms.of(playbook),
                playbook.market().keyAccounts().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList(),
                asOf))
        .orElseGet(() -> new WhereTerms(ZoneOffset.UTC, LeadTerms.NONE, List.of(), asOf));
  }
}
