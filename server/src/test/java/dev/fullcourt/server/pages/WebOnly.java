package dev.fullcourt.server.pages;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.buyers.BuyerQuestions;
import dev.fullcourt.server.court.CourtFigures;
import dev.fullcourt.server.lists.ListBars;
import dev.fullcourt.server.measures.KeptFigures;
import dev.fullcourt.server.page.Horizon;
import dev.fullcourt.server.page.Part;
import dev.fullcourt.server.playbooks.Agreement;
import dev.fullcourt.server.views.ViewBar;
import java.time.Instant;
import java.util.List;
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
        (period, segment, agreed) ->
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
      public List<Playbook> getVersions() {
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
    return (period, segment, playbook) -> shown.get().court().during(period, segment, playbook);
  }

  /** Nothing was saved, and nobody looks who could. */
  @Bean
  ListBars viewBars() {
    return (list, said, choices) ->
        new Part(
            "views/bar",
            ViewBar.of(
                list, said, choices, List.of(), List.of(new ViewBar.Option("me", "Only me"))));
  }

  @Bean
  BuyerQuestions buyerQuestions(Agreement agreement, Horizon horizon, MadeUpBuyers buyers) {
    return new BuyerQuestions(agreement, horizon, buyers);
  }

  @Bean
  KeptFigures kept() {
    return KeptFigures.nothing();
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
