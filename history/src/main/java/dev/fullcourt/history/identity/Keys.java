package dev.fullcourt.history.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How people and accounts are called, by whatever way they come in: the same person has the same
 * key in a file and in a live message.
 */
public final class Keys {

  private static final int LONGEST = 500;
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,200}@[^@\\s.]+(\\.[^@\\s.]+)+");
  private static final String USER = "user/";
  private static final String BROWSER = "browser/";

  private Keys() {}

  /** The key of a person of whom only the sender's id is known. */
  public static String byUser(String user) {
    return USER + user;
  }

  /** The key of whoever used a browser and did not say who they are. */
  public static String byBrowser(String browser) {
    return BROWSER + browser;
  }

  /** The key of an account of which only the sender's id is known. */
  public static String byGroup(String group) {
    return "group/" + group;
  }

  /** The sender's id in a key, or null when it is a key of another kind. */
  public static @Nullable String userIn(String key) {
    return behind(USER, key);
  }

  /** The browser in a key, or null when it is a key of another kind. */
  public static @Nullable String browserIn(String key) {
    return behind(BROWSER, key);
  }

  private static @Nullable String behind(String kind, String key) {
    return key.startsWith(kind) && key.length() > kind.length()
        ? key.substring(kind.length())
        : null;
  }

  /** The key of whom a sender calls so: by an address, an id of its own, or one of our keys. */
  public static String ofUser(String called) {
    boolean isKey = userIn(called) != null || browserIn(called) != null;
    return isKey || isAddress(called) ? ofPerson(called) : byUser(called);
  }

  /** The key of whoever used what a sender calls so: an id of its own, or one of our keys. */
  public static String ofBrowser(String called) {
    return browserIn(called) == null ? byBrowser(called) : called;
  }

  /** Whether a text is an address of email, and not a key with one in it. */
  public static boolean isAddress(String text) {
    return text.indexOf('@') > 0
        && text.length() <= LONGEST
        && !text.startsWith(USER)
        && !text.startsWith(BROWSER)
        && ADDRESS.matcher(text).matches()
        && text.indexOf('\0') < 0;
  }

  /** A person's key: an address in lower case, everything else as it is. */
  public static String ofPerson(String key) {
    String lower = key.indexOf('@') > 0 ? key.toLowerCase(Locale.ROOT) : key;
    return lower.equals(key) || !isAddress(key) ? key : lower;
  }

  /**
   * An account's key: the web address of a company's site is its domain, everything else stays as
   * it is.
   */
  public static String ofAccount(String key) {
    String host = WebAddress.host(key);
    return host == null || Domains.isAnybodys(host) ? key : host;
  }

  /** Whether an account's key is a domain where anybody can have a mailbox or a page. */
  public static boolean isAnybodys(String account) {
    String host = WebAddress.host(account);
    return host != null && Domains.isAnybodys(host);
  }
}
