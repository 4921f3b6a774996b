package dev.fullcourt.server.access.web;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.People;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.access.Role;
import dev.fullcourt.server.page.ApiError;
import dev.fullcourt.server.page.Missing;
import dev.fullcourt.server.page.OwnAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The people of ours for programs: the same, by the same rules. */
@RestController
class PeopleApi {

  private final People people;
  private final OwnAddress address;

  PeopleApi(People people, OwnAddress address) {
    this.people = people;
    this.address = address;
  }

  /** Somebody of ours; roles by their words. */
  record Person(
      int id, String name, String fullName, String email, List<String> roles, boolean active) {}

  /** What is known of somebody; in a change what is left out stays. */
  record Given(
      @Nullable String name,
      @Nullable String fullName,
      @Nullable String email,
      @Nullable List<String> roles,
      @Nullable Boolean active) {}

  /**
   * Somebody, and the link by which they choose a password: told this once, and to a person who is
   * signed in alone. With it a program could come in as anybody and sign what only people sign.
   */
  record Invitation(Person person, @Nullable String link) {

    @Override
    public String toString() {
      return "Invitation[" + person.name() + "]";
    }
  }

  @GetMapping("/api/people")
  @Operation(summary = "Everybody, by name.")
  List<Person> all() {
    return people.all().stream().map(PeopleApi::person).toList();
  }

  @PostMapping("/api/people")
  @Operation(
      summary =
          "Adds somebody. Who asks in person gets the link by which they come in, which works once;"
              + " a program gets none.")
  Invitation add(
      @Parameter(hidden = true) Member by, @RequestBody Given given, HttpServletRequest request) {
    return invitation(
        people.add(
            by,
            text(given.name(), ""),
            text(given.fullName(), ""),
            text(given.email(), ""),
            given.roles() == null ? List.of() : given.roles()),
        request);
  }

  @PostMapping("/api/people/{id}")
  @Operation(summary = "Changes name, address, roles, and whether they may come in.")
  Person change(
      @Parameter(hidden = true) Member by,
      @PathVariable int id,
      @RequestBody Given given,
      HttpServletRequest request) {
    Member before = member(id);
    if (Presence.byToken(request) && !text(given.email(), before.email()).equals(before.email())) {
      throw new Refused(
          "By their address somebody may come in: an administrator changes it in person.");
    }
    return person(
        people.change(
            by,
            before,
            text(given.fullName(), before.fullName()),
            text(given.email(), before.email()),
            given.roles() == null ? words(before) : given.roles(),
            given.active() == null ? before.active() : given.active()));
  }

  @PostMapping("/api/people/{id}/link")
  @Operation(
      summary =
          "Makes a link to choose a new password. Who uses it has no second factor any more, and"
              + " their tokens end. Only in person.")
  Invitation link(
      @Parameter(hidden = true) Member by, @PathVariable int id, HttpServletRequest request) {
    return invitation(people.invite(by, member(id)), request);
  }

  private Member member(int id) {
    return people.find(id).orElseThrow(() -> new Missing("Nobody here has this number."));
  }

  private Invitation invitation(People.Invited invited, HttpServletRequest request) {
    if (Presence.byToken(request)) {
      return new Invitation(person(invited.member()), null);
    }
    return new Invitation(person(invited.member()), address.of(request) + invited.path());
  }

  private static Person person(Member member) {
    return new Person(
        member.id(),
        member.name(),
        member.fullName(),
        member.email(),
        words(member),
        member.active());
  }

  private static List<String> words(Member member) {
    return member.roles().stream().sorted().map(Role::word).toList();
  }

  private static String text(@Nullable String given, String before) {
    return given == null ? before : given;
  }

  @ExceptionHandler
  ResponseEntity<ApiError> refused(Refused e) {
    return ResponseEntity.badRequest()
        .body(new ApiError(Objects.requireNonNullElse(e.getMessage(), "")));
  }
}
