package dev.fullcourt.server.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

  /** How the states of the database begin that tell of a broken connection, and of its end. */
  private static final String CONNECTION = "08";

  private static final String SHUT_DOWN = "57P";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException e) {
      SQLException cause = unreachable(e);
      if (cause == null || response.isCommitted()) {
        throw e;
      }
      LOG.warn(
          "{} {} found no connection to the database: {}",
          request.getMethod(),
          request.getRequestURI(),
          cause.getMessage());
      response.setHeader("Retry-After", Integer.toString(COME_BACK_SECONDS));
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  /** What says that there was no connection, or none any more; null where it is something else. */
  private static @Nullable SQLException unreachable(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof SQLTransientConnectionException none) {
        return none;
      }
      if (each instanceof SQLException other
          && other.getSQLState() != null
          && (other.getSQLState().startsWith(CONNECTION)
              || other.getSQLState().startsWith(SHUT_DOWN))) {
        return other;
      }
    }
    return null;
  }
}
