package dev.fullcourt.server.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever asks while the database has no connection to spare, or is gone, is told to come back: it
 * is no mistake of theirs and none of the page, and one line of the log says enough of it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Busy extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(Busy.class);

  private static final int COME_BACK_SECONDS = 5;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException e) {
      if (!(NestedExceptionUtils.getRootCause(e) instanceof SQLTransientConnectionException busy)
          || response.isCommitted()) {
        throw e;
      }
      LOG.warn(
          "{} {} found no connection to the database: {}",
          request.getMethod(),
          request.getRequestURI(),
          busy.getMessage());
      response.setHeader("Retry-After", Integer.toString(COME_BACK_SECONDS));
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }
}
