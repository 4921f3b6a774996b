package dev.fullcourt.server.intake.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Clients put addresses together: {@code //v1/track} and {@code /v1/track/} mean {@code /v1/track}.
 * That is settled before anything else looks at a request, so that the firewall, the table of who
 * may do what and the handlers all see the same plain path. Elsewhere such paths stay what they
 * are.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PlainPaths extends OncePerRequestFilter {

  private static final Pattern SLASHES = Pattern.compile("/{2,}");
  private static final Pattern LAST = Pattern.compile("(?<=.)/$");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    String once = SLASHES.matcher(path).replaceAll("/");
    String plain = LAST.matcher(once).replaceFirst("");
    boolean takesEvents =
        plain.startsWith("/v1/") || plain.startsWith("/in/") || plain.equals("/api/events");
    chain.doFilter(takesEvents && !plain.equals(path) ? at(plain, request) : request, response);
  }

  private static HttpServletRequest at(String path, HttpServletRequest request) {
    return new HttpServletRequestWrapper(request) {
      @Override
      public String getRequestURI() {
        return path;
      }
    };
  }
}
