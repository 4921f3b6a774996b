package dev.fullcourt.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Packages use each other only as they declare. */
class ModularityTest {

  @Test
  void modulesKeepToTheirBounds() {
    ApplicationModules.of(Fullcourt.class).verify();
  }
}
