package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.lists.ListCheck;
import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.playbooks.Agreement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what an address asks the list of buyers, and refuses what the list does not know. */
@Component
public class BuyerQuestions implements ListCheck {

  private final Agreement agreement;
  private final Horizon horizon;
  private final Segments segments;

  /** Reads by the agreement in force, up to the present horizon. */
  public BuyerQuestions(Agreement agreement, Horizon horizon, Segments segments) {
    this.agreement = agreement;
    this.horizon = horizon;
    this.segments = segments;
  }

  /** Which buyers, and in which order. */
  public record Question(BuyerFilter filter, BuyerSort sort) {}

  /**
   * Reads it.
   *
   * @param also names that say something else than which buyers
   */
  public Question read(Map<String, String> said, String... also) {
    Listing.BUYERS.check(said, also);
    Optional<Playbook> playbook = agreement.findCurrent();
    BuyerFilter filter = BuyerFilter.read(said, today(playbook));
    playbook.ifPresent(agreed -> AccountFields.check(filter, agreed));
    if (!filter.present().segment().isEmpty()) {
      segments.get(filter.present().segment());
    }
    return new Question(filter, BuyerSort.read(said.getOrDefault("sort", "")));
  }

  private LocalDate today(Optional<Playbook> playbook) {
    return new Dates(playbook.map(agreed -> agreed.fiscalYear().zone()).orElse(ZoneOffset.UTC))
        .date(horizon.findInstant().orElse(Instant.EPOCH));
  }

  @Override
  public Listing list() {
    return Listing.BUYERS;
  }

  @Override
  public void check(Map<String, String> look) {
    read(look);
  }
}
