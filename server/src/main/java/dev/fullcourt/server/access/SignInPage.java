package dev.fullcourt.server.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page on which one signs in.
 *
 * @param to where one goes then
 * @param who what was typed as name
 * @param trouble what went wrong, if anything did
 * @param begun whether there is anybody who could sign in
 * @param people in the demo, all of them
 * @param provider the provider of OpenID Connect one can sign in at, if there is one
 */
public record SignInPage(
    String to,
    String who,
    @Nullable String trouble,
    boolean begun,
    List<Member> people,
    @Nullable String provider) {

  public SignInPage {
    people = List.copyOf(people);
  }

  /** The address from which one is sent to the provider. */
  public String away() {
    return "/sign-in/openid?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
  }

  /** What somebody is, in words. */
  public static String roles(Member member) {
    return member.roles().stream().sorted().map(Role::word).collect(Collectors.joining(", "));
  }
}
