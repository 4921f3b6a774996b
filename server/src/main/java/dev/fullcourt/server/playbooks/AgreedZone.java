package dev.fullcourt.server.playbooks;

import dev.fullcourt.server.page.Zone;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** The zone of the fiscal year. */
@Component
class AgreedZone implements Zone {

  private final Agreement agreement;

  AgreedZone(Agreement agreement) {
    this.agreement = agreement;
  }

  @Override
  public ZoneId get() {
    return agreement
        .findCurrent()
        .map(playbook -> playbook.fiscalYear().zone())
        .orElse(ZoneOffset.UTC);
  }
}
