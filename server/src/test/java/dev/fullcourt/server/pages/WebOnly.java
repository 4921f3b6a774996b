package dev.fullcourt.server.pages;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.court.CourtFigures;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.playbooks.Agreement;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The pages with their web part, and made-up figures in place of a database. */
@Profile("made-up")
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ComponentScan({
  "dev.fullcourt.server.page",
  "dev.fullcourt.server.court.web",
  "dev.fullcourt.server.alerts.web",
  "dev.fullcourt.server.buyers.web",
  "dev.fullcourt.server.playbooks.web"
})
class WebOnly {

  /** What is shown; a test may put another company in. */
  record Shown(Optional<Playbook> playbook, Optional<Instant> horizon, CourtFigures court) {}

  static Shown usual() {
    Playbook playbook = MadeUpPlaybook.usual();
    return new Shown(
        Optional.of(playbook),
        Optional.of(MadeUpFigures.AS_OF),
        (period, agreed) ->
            period.word().equals("30d")
                ? MadeUpFigures.nothing()
                : MadeUpFigures.of(agreed.cycle(), 3400, 1));
  }

  /** Nobody has to sign in to look at made-up figures. */
  @Bean
  SecurityFilterChain openDoors(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .headers(headers -> headers.disable())
        .build();
  }

  @Bean
  AtomicReference<Shown> shown() {
    return new AtomicReference<>(usual());
  }

  @Bean
  Agreement agreement(AtomicReference<Shown> shown) {
    return new Agreement() {
      @Override
      public Optional<Playbook> findCurrent() {
        return shown.get().playbook();
      }

      @Override
      public java.util.List<Playbook> getVersions() {
        return findCurrent().stream().toList();
      }

      @Override
      public Optional<Playbook> findVersion(int version) {
        return shown.get().playbook().filter(playbook -> playbook.version() == version);
      }
    };
  }

  @Bean
  Horizon horizon(AtomicReference<Shown> shown) {
    return () -> shown.get().horizon();
  }

  @Bean
  CourtFigures courtFigures(AtomicReference<Shown> shown) {
    return (period, playbook) -> shown.get().court().during(period, playbook);
  }

  @Bean
  MadeUpAlerts madeUpAlerts() {
    return new MadeUpAlerts();
  }

  @Bean
  MadeUpBuyers madeUpBuyers() {
    return new MadeUpBuyers();
  }
}
