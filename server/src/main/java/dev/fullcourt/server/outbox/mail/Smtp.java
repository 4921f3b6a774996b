package dev.fullcourt.server.outbox.mail;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The SMTP server that takes our emails.
 *
 * @param sender speaks to it
 * @param from whose they are
 */
record Smtp(JavaMailSenderImpl sender, String from) {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * Reads {@code smtp://user:password@host:587} (encrypted with STARTTLS where the server offers
   * it, and always when there is a password, but on this machine) or {@code smtps://…:465}.
   */
  static Smtp of(String url, String from, Duration patience) {
    URI uri = URI.create(url.strip());
    boolean tls = "smtps".equals(uri.getScheme());
    String host = uri.getHost();
    if (!tls && !"smtp".equals(uri.getScheme()) || host == null) {
      throw new IllegalArgumentException(
          "FULLCOURT_SMTP_URL is written like smtp://user:password@host:587 or smtps://host:465.");
    }
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(host);
    sender.setPort(uri.getPort() != -1 ? uri.getPort() : tls ? 465 : 587);
    sender.setProtocol(tls ? "smtps" : "smtp");
    sender.setDefaultEncoding("UTF-8");
    String user = uri.getRawUserInfo();
    if (user != null) {
      String[] parts = user.split(":", 2);
      sender.setUsername(decoded(parts[0]));
      sender.setPassword(parts.length == 2 ? decoded(parts[1]) : "");
    }
    boolean mustEncrypt = user != null && !THIS_MACHINE.contains(host);
    sender.setJavaMailProperties(properties(tls ? "smtps" : "smtp", user, mustEncrypt, patience));
    return new Smtp(sender, from.isBlank() ? "fullcourt@" + host : from.strip());
  }

  /** Where it is and whose the emails are; nothing one could sign in with. */
  String words() {
    return sender.getHost() + ":" + sender.getPort() + ", from " + from;
  }

  private static Properties properties(
      String protocol,
      @org.jspecify.annotations.Nullable String user,
      boolean mustEncrypt,
      Duration patience) {
    Properties properties = new Properties();
    String prefix = "mail." + protocol + ".";
    properties.setProperty(prefix + "auth", Boolean.toString(user != null));
    properties.setProperty(prefix + "starttls.enable", "true");
    properties.setProperty(prefix + "starttls.required", Boolean.toString(mustEncrypt));
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    for (String limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty(prefix + limit, Long.toString(patience.toMillis()));
    }
    return properties;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
