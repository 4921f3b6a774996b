package dev.fullcourt.server.forms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Browsers and what they answered, by a cookie that is signed and says nothing. */
@Component
public class Visitors {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String COOKIE = "[0-9a-f]{32}\\.[0-9a-f]{64}";

  private final JdbcClient jdbc;
  private volatile byte @Nullable [] secret;

  Visitors(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An id nobody can guess. */
  public static String random() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** The browser with a cookie; a new one when there is none, or not one of ours. */
  public Visitor of(@Nullable String cookie) {
    if (cookie == null || !cookie.matches(COOKIE)) {
      return new Visitor(random(), null, Set.of());
    }
    String id = cookie.substring(0, 32);
    byte[] given = cookie.getBytes(StandardCharsets.US_ASCII);
    if (!MessageDigest.isEqual(given, cookie(id).getBytes(StandardCharsets.US_ASCII))) {
      return new Visitor(random(), null, Set.of());
    }
    return jdbc.sql("select email, answered from form_visitor where id = :id")
        .param("id", id)
        .query(
            (row, n) -> new Visitor(id, row.getString(1), Set.copyOf(Forms.texts(row.getArray(2)))))
        .optional()
        .orElse(new Visitor(id, null, Set.of()));
  }

  /** The cookie of a browser. */
  public String cookie(String id) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
      byte[] signed = mac.doFinal(id.getBytes(StandardCharsets.US_ASCII));
      return id + "." + HexFormat.of().formatHex(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  private byte[] secret() {
    byte[] known = secret;
    if (known == null) {
      known = jdbc.sql("select key from form_secret").query(byte[].class).single();
      secret = known;
    }
    return known;
  }

  /** Keeps what a browser has answered by now. Another address is another person: from anew. */
  void remember(Submission submission) {
    Visitor visitor = submission.visitor();
    String email = submission.email();
    boolean same = visitor.email() == null || visitor.email().equals(email);
    Set<String> answered = new TreeSet<>(same ? visitor.answered() : Set.of());
    submission
        .answers()
        .values()
        .keySet()
        .forEach(place -> {
          Question question = submission.form().questions().get(place);
          if (question.once()) {
            answered.add(question.field());
          }
        });
    if (submission.answers().consents()) {
      answered.add(submission.form().consent().key());
    }
    jdbc.sql(
            """
            insert into form_visitor (id, email, answered) values (:id, :email, :answered)
            on conflict (id) do update
              set email = excluded.email, answered = excluded.answered, seen_at = now()
            """)
        .param("id", visitor.id())
        .param("email", email)
        .param("answered", answered.toArray(String[]::new))
        .update();
    jdbc.sql("delete from form_visitor where seen_at < now() - interval '180 days'").update();
  }
}
