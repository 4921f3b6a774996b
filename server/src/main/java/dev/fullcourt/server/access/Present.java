package dev.fullcourt.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Whose request is being answered. Set once, at the door. */
public final class Present {

  private static final String MEMBER = Present.class.getName();

  private Present() {}

  /** The member a request comes from; nobody where the address is open to all. */
  public static Optional<Member> in(HttpServletRequest request) {
    return Optional.ofNullable((Member) request.getAttribute(MEMBER));
  }

  /** Only the door knows. */
  public static void set(HttpServletRequest request, Member member) {
    request.setAttribute(MEMBER, member);
  }
}
