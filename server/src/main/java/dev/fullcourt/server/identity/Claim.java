package dev.fullcourt.server.identity;

import dev.fullcourt.history.identity.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whom a live message says it is about, as its sender knows them.
 *
 * @param browser the id of a browser or device whose user may be anybody
 * @param user the sender's own id of a user
 * @param email an address, in lower case
 * @param group the sender's own id of an account
 * @param domain the account's domain, in lower case, where the sender gives it
 * @param formerly an id the user had before: a browser's, a user's or an address
 * @param account our own key of the account, where the sender knows it
 * @param aboutAccount whether the message describes the account rather than a person
 */
public record Claim(
    @Nullable String browser,
    @Nullable String user,
    @Nullable String email,
    @Nullable String group,
    @Nullable String domain,
    @Nullable String formerly,
    @Nullable String account,
    boolean aboutAccount) {

  /** Whether anybody is named at all. */
  public boolean namesSomebody() {
    return browser != null
        || user != null
        || email != null
        || group != null
        || domain != null
        || account != null;
  }

  /** A pair of identifiers that were seen together, the weaker first. */
  record Link(String one, String other) {}

  /**
   * What it says when it tells of a mail: the browser was only seen with the address, under a
   * letter of its own that makes nobody one with anybody.
   */
  List<Link> linksOfMail() {
    List<Link> links = new ArrayList<>(withoutBrowser().links());
    String known = user != null ? "u:" + user : email != null ? "e:" + email : null;
    if (browser != null && known != null) {
      links.add(new Link("c:" + browser, known));
    }
    return links;
  }

  private Claim withoutBrowser() {
    return new Claim(null, user, email, group, domain, formerly, account, aboutAccount);
  }

  /** What links call the user or the address somebody had before; null when none is told. */
  @Nullable String before() {
    if (formerly == null) {
      return null;
    }
    return Keys.isAddress(formerly) ? "e:" + formerly.toLowerCase(Locale.ROOT) : "u:" + formerly;
  }

  /** What this claim says of who is who. */
  List<Link> links() {
    List<Link> links = new ArrayList<>();
    String known = user != null ? "u:" + user : email != null ? "e:" + email : null;
    if (user != null && email != null) {
      links.add(new Link("u:" + user, "e:" + email));
    }
    if (browser != null && known != null) {
      links.add(new Link("a:" + browser, known));
    }
    String before = before();
    if (formerly != null && before != null && known != null && !before.equals(known)) {
      links.add(new Link("a:" + formerly, known)); // nobody says whether it was a browser's id
      links.add(new Link("f:" + before, known)); // or one of a user
    }
    if (group != null && domain != null) {
      links.add(new Link("g:" + group, "d:" + domain));
    }
    if (group != null && known != null) {
      links.add(new Link("m:" + known, "g:" + group));
    }
    return links;
  }
}
