package dev.fullcourt.server.sources;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sources that send webhooks: how they prove themselves, and what their bodies mean. */
@Component
public class Incoming {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final Sources sources;
  private final TransactionTemplate transactions;

  Incoming(JdbcClient jdbc, Sources sources, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.sources = sources;
    this.transactions = transactions;
  }

  /** How a sender proves itself. */
  public enum Manner {
    /** Signed as Standard Webhooks say, with id and time. */
    STANDARD,
    /** The body signed as GitHub does, {@code X-Hub-Signature-256}. */
    GITHUB,
    /** A secret sent along, by those that cannot sign. */
    TOKEN;

    /** The word for it, also in the database. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What a source's webhooks look like.
   *
   * @param source who sends them
   * @param manner how it proves itself
   * @param secret with what; of a token its hash
   * @param mapping what a body means
   */
  public record Hook(Source source, Manner manner, String secret, HookMapping mapping) {

    @Override
    public String toString() {
      return "Hook[" + source.name() + "]";
    }
  }

  /**
   * Makes a source that sends webhooks. Its secret is in the answer, and shown never again.
   *
   * @param secret what the sender has been given, or empty to make one
   * @throws CannotChange when it cannot be one
   */
  public NewKey add(String name, Manner manner, String secret, String mapping) {
    HookMapping.of(mapping);
    if (!name.matches("[A-Za-z0-9._-]*")) {
      throw new CannotChange("What is in a webhook's address has no blanks. Found: " + name);
    }
    String given = secret.isBlank() ? made(manner) : checked(manner, secret.strip());
    return transactions.execute(status -> {
      Source source = sources.add(name).source();
      sources.keys(source).forEach(key -> sources.revoke(key, Instant.now()));
      jdbc.sql(
              """
              insert into incoming_hook (source, manner, secret, mapping)
              values (:source, :manner, :secret, :mapping)
              """)
          .param("source", source.id())
          .param("manner", manner.word())
          .param("secret", manner == Manner.TOKEN ? hash(given) : given)
          .param("mapping", mapping)
          .update();
      return new NewKey(source, given);
    });
  }

  private static String made(Manner manner) {
    if (manner != Manner.STANDARD) {
      return Secrets.make();
    }
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return "whsec_" + Base64.getEncoder().encodeToString(bytes);
  }

  private static String checked(Manner manner, String secret) {
    if (manner == Manner.STANDARD && !secret.matches("whsec_[A-Za-z0-9+/]{32,}={0,2}")) {
      throw new CannotChange("A secret of Standard Webhooks is whsec_ and at least 24 bytes.");
    }
    if (secret.length() < 16) {
      throw new CannotChange("A secret has at least 16 letters.");
    }
    return secret;
  }

  /** What is kept of a token. */
  public static String hash(String token) {
    return Base64.getEncoder().encodeToString(Secrets.hash(token));
  }

  /** The webhooks of a source, if it sends any. */
  public Optional<Hook> find(String name) {
    return jdbc.sql(
            """
            select s.id, s.name, s.made_at, s.go_live, i.manner, i.secret, i.mapping
            from incoming_hook i join source s on s.id = i.source where s.name = :name
            """)
        .param("name", name)
        .query((row, n) ->
            new Hook(
                Sources.source(row),
                Manner.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                row.getString(6),
                HookMapping.of(row.getString(7))))
        .optional();
  }
}
