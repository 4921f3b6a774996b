package dev.fullcourt.server.access;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who stands before the door, and whether it opens for them. */
@Component
public class Gate {

  private final Sessions sessions;
  private final Tokens tokens;

  Gate(Sessions sessions, Tokens tokens) {
    this.sessions = sessions;
    this.tokens = tokens;
  }

  /** Whose cookie it is. */
  public Optional<Member> bySession(String cookie) {
    return sessions.find(cookie);
  }

  /** Whose token it is, if it is good for requests of that kind. */
  public Optional<Member> byToken(String token, String method) {
    String scope = method.equals("GET") || method.equals("HEAD") ? "read" : "write";
    return tokens
        .find(token)
        .filter(each -> each.scopes().contains(scope))
        .map(Tokens.Bearer::member);
  }

  /** Whether anybody may go there, signed in or not. */
  public boolean isForAnybody(String method, String path) {
    return Rights.find(method, path).filter(Rights.For.Anybody.class::isInstance).isPresent();
  }

  /** Whether an address is only for people themselves, not for programs with their token. */
  public boolean isInPerson(String method, String path) {
    return Rights.isInPerson(method, path);
  }

  /** Whether the table lets somebody go there. */
  public boolean allows(String method, String path, Optional<Member> member) {
    return Rights.allows(method, path, member);
  }
}
