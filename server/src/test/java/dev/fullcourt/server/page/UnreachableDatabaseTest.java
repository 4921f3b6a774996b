package dev.fullcourt.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * However deep it is said, and whatever is below it, that there is no connection is trouble of
 * ours.
 */
class UnreachableDatabaseTest {

  private final MockHttpServletResponse response = new MockHttpServletResponse();

  /** As when the database stands still, is cut off in the middle, or is stopped. */
  @ParameterizedTest
  @ValueSource(strings = {"08001", "08006", "57P01"})
  void isToldAsSuch(String state) throws Exception {
    ask(new SQLException("gone", state, new SocketTimeoutException("Read timed out")));
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isEqualTo("5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"08001", "0A000"})
  void isToldAsSuchWhereThePoolHasNone(String below) throws Exception {
    ask(new SQLTransientConnectionException("none", new SQLException("below", below)));
    assertThat(response.getStatus()).isEqualTo(503);
  }

  @ParameterizedTest
  @ValueSource(strings = {"57014", "42601"})
  void anythingElseOfTheDatabaseIsNot(String state) {
    assertThatThrownBy(() -> ask(new SQLException("a mistake", state)))
        .isInstanceOf(ServletException.class);
    assertThat(response.getStatus()).isEqualTo(200);
  }

  private void ask(SQLException cause) throws ServletException, IOException {
    new Busy()
        .doFilter(
            new MockHttpServletRequest("GET", "/buyers"),
            response,
            (request, answer) -> {
              throw new ServletException(new DataAccessResourceFailureException("page", cause));
            });
  }
}
