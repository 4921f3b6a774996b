package dev.fullcourt.server.access.web;

import dev.fullcourt.server.access.Gate;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Present;
import dev.fullcourt.server.access.Right;
import dev.fullcourt.server.access.Rights;
import dev.fullcourt.server.access.Sessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who a request comes from, and turns away who may not go where it leads. */
@Component
class Presence extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";

  private final Gate gate;

  Presence(Gate gate) {
    this.gate = gate;
  }

  /** It belongs into the chain of doors alone, not into that of the container. */
  @Configuration(proxyBeanMethods = false)
  static class Registration {
    @Bean
    FilterRegistrationBean<Presence> presenceInTheDoorsOnly(Presence presence) {
      FilterRegistrationBean<Presence> bean = new FilterRegistrationBean<>(presence);
      bean.setEnabled(false);
      return bean;
    }
  }

  /** Whether it comes from a program with a token, so that no browser can have been tricked. */
  static boolean byToken(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return header != null
        && header.startsWith(BEARER)
        && request.getRequestURI().startsWith("/api/")
        && request.getCookies() == null;
  }

  /** The value of the session's cookie. */
  static Optional<String> cookie(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(Sessions.COOKIE)) {
          return Optional.of(cookie.getValue());
        }
      }
    }
    return Optional.empty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    String method = request.getMethod();
    if (gate.isForAnybody(method, path) && !path.startsWith("/sign-in")) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Member> member =
        byToken(request)
            ? gate.byToken(request.getHeader("Authorization").substring(BEARER.length()), method)
            : cookie(request).flatMap(gate::bySession);
    if (member.isPresent() && byToken(request) && gate.isInPerson(method, path)) {
      refusePrograms(response);
      return;
    }
    member.ifPresent(each -> Present.set(request, each));
    if (gate.isForAnybody(method, path) || gate.allows(method, path, member)) {
      chain.doFilter(request, response);
    } else if (member.isPresent()) {
      forbid(request, response, member.get());
    } else {
      askToSignIn(request, response);
    }
  }

  private static void forbid(
      HttpServletRequest request, HttpServletResponse response, Member member) throws IOException {
    boolean comes = request.getMethod().equals("GET") && request.getRequestURI().equals("/");
    if (comes && member.may(Right.WORK)) {
      response.sendRedirect("/queue"); // where those begin who see no figures
    } else {
      boolean there = Rights.find(request.getMethod(), request.getRequestURI()).isPresent();
      response.sendError(there ? 403 : 404);
    }
  }

  private static void refusePrograms(HttpServletResponse response) throws IOException {
    response.setStatus(403);
    response.setContentType("application/json;charset=UTF-8");
    response
        .getWriter()
        .write("{\"error\": \"this is a person's act: do it signed in, not with a token\"}");
  }

  private static void askToSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    if (path.startsWith("/api/")) {
      response.setStatus(401);
      response.setHeader("WWW-Authenticate", "Bearer");
      response.setContentType("application/json;charset=UTF-8");
      response
          .getWriter()
          .write(
              "{\"error\": \"a token is needed that may do this: Authorization: Bearer fct_…\"}");
      return;
    }
    String query = request.getQueryString();
    String to = request.getMethod().equals("GET") ? path + (query == null ? "" : "?" + query) : "/";
    String address =
        to.equals("/")
            ? "/sign-in"
            : "/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", address);
      response.setStatus(200);
    } else {
      response.setStatus(303);
      response.setHeader("Location", address);
    }
  }
}
