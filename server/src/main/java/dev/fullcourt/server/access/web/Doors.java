package dev.fullcourt.server.access.web;

import dev.fullcourt.server.page.OwnAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The doors of the house: nothing is changed by a form that was not on one of our own pages, and
 * every request is held against the table of {@link dev.fullcourt.server.access.Rights}. Events
 * come with a write key and programs with a token instead of a cookie, and a link in a mail is
 * signed, so no form of others can send them.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Doors implements WebMvcConfigurer {

  private final Presence presence;
  private final OwnAddress address;

  Doors(Presence presence, OwnAddress address) {
    this.presence = presence;
    this.address = address;
  }

  /**
   * Headers may have any letters: some programs put their user's name, in some encoding, into what
   * they call themselves, and what they send counts. No header of others is ever run, made a path
   * of or written into a header of ours as it is; the server itself refuses line breaks in them.
   */
  @Bean
  StrictHttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderValues(value -> true);
    return firewall;
  }

  /**
   * Where events come in pages of other sites may read what is answered, an error too. So no cookie
   * is read or set here, and no page has a token in it that a form could be sent with.
   */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain openDoors(HttpSecurity http) throws Exception {
    return plain(http.securityMatcher("/v1/**", "/api/events"))
        .csrf(csrf -> csrf.disable())
        .build();
  }

  @Bean
  SecurityFilterChain guardedDoors(HttpSecurity http) throws Exception {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieCustomizer(cookie -> {
      cookie.sameSite("Strict");
      if (address.isSecure()) {
        cookie.secure(true);
      }
    });
    return plain(http)
        .csrf(csrf ->
            csrf.csrfTokenRepository(tokens)
                .ignoringRequestMatchers("/in/**", "/f/**", "/unsubscribe/*")
                .ignoringRequestMatchers(Presence::byToken))
        .build();
  }

  private HttpSecurity plain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .addFilterBefore(presence, CsrfFilter.class)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .headers(headers -> headers.disable());
  }

  @Override
  public void addArgumentResolvers(
      java.util.List<org.springframework.web.method.support.HandlerMethodArgumentResolver>
          resolvers) {
    resolvers.add(new PresentMember());
  }
}
