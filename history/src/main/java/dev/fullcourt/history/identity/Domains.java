package dev.fullcourt.history.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which domains are companies: not those where anybody has a mailbox or a page. */
public final class Domains {

  private static final Set<String> MAILBOXES = read("mailbox-domains.txt");
  private static final Set<String> PAGES = read("page-hosts.txt");

  /** Mailboxes several people read: an address of theirs is no single person's. */
  private static final Set<String> SHARED =
      Set.of(
          "admin",
          "billing",
          "buero",
          "contact",
          "einkauf",
          "enquiries",
          "hello",
          "help",
          "hr",
          "info",
          "jobs",
          "kontakt",
          "mail",
          "marketing",
          "no-reply",
          "noreply",
          "office",
          "orders",
          "post",
          "postmaster",
          "procurement",
          "sales",
          "service",
          "support",
          "team",
          "verkauf",
          "vertrieb",
          "webmaster");

  private Domains() {}

  private static Set<String> read(String file) {
    try (InputStream in = Objects.requireNonNull(Domains.class.getResourceAsStream(file));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The company's domain in an address, of email or of the web, as people type it; empty where
   * anybody may have a mailbox or a page.
   */
  public static Optional<String> company(String address) {
    String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    if (Keys.isAddress(address) && domain.indexOf('/') < 0) {
      return isAmong(MAILBOXES, domain) ? Optional.empty() : Optional.of(domain);
    }
    return Optional.ofNullable(WebAddress.domain(address)).filter(site -> !isAnybodys(site));
  }

  /** Whether anybody may have a mailbox or a page at a domain, or below it. */
  public static boolean isAnybodys(String domain) {
    return isAmong(MAILBOXES, domain) || isAmong(PAGES, domain);
  }

  private static boolean isAmong(Set<String> domains, String domain) {
    for (String part = domain; part.contains("."); part = part.substring(part.indexOf('.') + 1)) {
      if (domains.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** Whether several people read an address; what is written behind a plus changes nothing. */
  public static boolean isShared(String email) {
    String mailbox = email.substring(0, email.lastIndexOf('@'));
    int plus = mailbox.indexOf('+');
    return SHARED.contains(plus < 0 ? mailbox : mailbox.substring(0, plus));
  }
}
