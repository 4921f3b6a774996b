package dev.fullcourt.server.access.web;

import dev.fullcourt.server.access.Gate;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Present;
import dev.fullcourt.server.page.Frame.Section;
import dev.fullcourt.server.page.Visitor;
import dev.fullcourt.server.page.Visitors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tells pages who looks at them: the header leads everybody only where they may go. */
@Component
class SignedInVisitors implements Visitors {

  private final Gate gate;

  SignedInVisitors(Gate gate) {
    this.gate = gate;
  }

  @Override
  public Visitor present() {
    if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes found)) {
      return Visitor.NOBODY;
    }
    HttpServletRequest request = found.getRequest();
    Optional<Member> member = Present.in(request);
    return new Visitor(member.map(Member::fullName).orElse(""), sections(member), token(request));
  }

  private Set<Section> sections(Optional<Member> member) {
    Set<Section> sections = EnumSet.noneOf(Section.class);
    for (Section section : Section.values()) {
      if (section.listed() && member.isPresent() && gate.allows("GET", section.href(), member)) {
        sections.add(section);
      }
    }
    return sections;
  }

  private static Visitor.Token token(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Visitor.Token(token.getParameterName(), token.getToken())
        : Visitor.NOBODY.token();
  }
}
