package dev.fullcourt.server.intake.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets pages of any origin send events, with the headers their library adds and with cookies as
 * beacons do: a write key may only write, and cookies are never looked at here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class Origins extends OncePerRequestFilter {

  private static final Pattern ORIGIN = Pattern.compile("[!-~]{1,300}");
  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
  private static final int MOST = 50;

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    boolean ours = List.of("POST", "OPTIONS").contains(request.getMethod());
    return !path.startsWith("/v1/") && !(path.equals("/api/events") && ours);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String origin = request.getHeader("Origin");
    response.addHeader("Vary", "Origin");
    if (origin != null && ORIGIN.matcher(origin).matches()) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      response.setHeader("Access-Control-Allow-Credentials", "true");
      response.setHeader("Access-Control-Expose-Headers", "Retry-After");
    }
    if (request.getMethod().equals("OPTIONS")) {
      response.addHeader("Vary", "Access-Control-Request-Headers");
      response.setHeader("Access-Control-Allow-Methods", "GET, POST, OPTIONS");
      response.setHeader(
          "Access-Control-Allow-Headers",
          headers(request.getHeader("Access-Control-Request-Headers")));
      response.setHeader("Access-Control-Max-Age", "86400");
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    chain.doFilter(request, response);
  }

  /** Those asked for, as far as they are names of headers; the usual ones where none are. */
  private static String headers(@Nullable String asked) {
    String names =
        asked == null
            ? ""
            : Arrays.stream(asked.split(","))
                .map(String::strip)
                .filter(name -> HEADER.matcher(name).matches())
                .limit(MOST)
                .collect(Collectors.joining(", "));
    return names.isEmpty() ? "Authorization, Content-Type, Content-Encoding, X-Retry-Count" : names;
  }
}
