package dev.fullcourt.server.outbox;

import dev.fullcourt.server.outbox.http.Courier;
import dev.fullcourt.server.outbox.mail.Postman;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How effects leave, as the operator has set it. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

  @Bean
  OutboxSettings outboxSettings(
      @Value("${fullcourt.address:}") String address,
      @Value("${fullcourt.outbox.patience:10s}") Duration patience,
      @Value("${fullcourt.outbox.first-wait:5s}") Duration first,
      @Value("${fullcourt.outbox.longest-wait:1h}") Duration longest,
      @Value("${fullcourt.outbox.attempts:14}") int attempts) {
    return new OutboxSettings(
        address.strip().replaceAll("/+$", ""), patience, new Waits(first, longest, attempts));
  }

  @Bean
  Courier courier(
      @Value("${fullcourt.outbox.networks:}") String networks, OutboxSettings settings) {
    return new Courier(networks, settings.patience());
  }

  @Bean
  Postman postman(
      @Value("${fullcourt.smtp.url:}") String url,
      @Value("${fullcourt.smtp.from:}") String from,
      OutboxSettings settings) {
    return new Postman(url, from, settings.patience());
  }
}
