package dev.fullcourt.server.access.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
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

  Doors(Presence presence) {
    this.presence = presence;
  }

  @Bean
  SecurityFilterChain guardedDoors(HttpSecurity http) throws Exception {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf ->
            csrf.csrfTokenRepository(tokens)
                .ignoringRequestMatchers(
                    "/v1/**", "/in/**", "/f/**", "/api/events", "/unsubscribe/*")
                .ignoringRequestMatchers(Presence::byToken))
        .addFilterBefore(presence, CsrfFilter.class)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .headers(headers -> headers.disable())
        .build();
  }

  @Override
  public void addArgumentResolvers(
      java.util.List<org.springframework.web.method.support.HandlerMethodArgumentResolver>
          resolvers) {
    resolvers.add(new PresentMember());
  }
}
