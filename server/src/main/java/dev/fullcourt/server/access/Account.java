package dev.fullcourt.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody does about their own account: password, second factor, tokens. */
@Component
public class Account {

  private static final String TOKENS =
      "select member, id, name, ending, scopes from api_token where ended_at is null";

  private final JdbcClient jdbc;
  private final Sessions sessions;

  Account(JdbcClient jdbc, Sessions sessions) {
    this.jdbc = jdbc;
    this.sessions = sessions;
  }

  /** A token as it is listed: never the token itself. */
  public record Token(int id, String name, String ending, Set<String> scopes) {
    public Token {
      scopes = Set.copyOf(scopes);
    }
  }

  /** Changes the password; signed out everywhere, here too, and programs with tokens are out. */
  public void changePassword(Member member, String old, String chosen) {
    String kept =
        jdbc.sql("select password from member where id = :id")
            .param("id", member.id())
            .query((row, n) -> java.util.Optional.ofNullable(row.getString(1)))
            .single()
            .orElse(null);
    if (!Passwords.matches(old, kept)) {
      throw new Refused("The present password is another one.");
    }
    jdbc.sql("update member set password = :hash where id = :id")
        .param("hash", Passwords.hash(chosen, member))
        .param("id", member.id())
        .update();
    sessions.endAll(member.id());
    endTokens(member);
  }

  /** A key for an authenticator app, to be confirmed by a code; nothing is changed yet. */
  public String offerSecondFactor() {
    return Base32.write(OneTimeCodes.makeKey());
  }

  /** The key that is in the app already, as after a mistyped code; a new one where it is none. */
  public String offerSecondFactor(String base32) {
    try {
      return Base32.write(Base32.read(base32));
    } catch (Refused e) {
      return offerSecondFactor();
    }
  }

  /** Takes the key into use once a code of it was given. */
  public void confirmSecondFactor(Member member, String base32, String code) {
    byte[] key = Base32.read(base32);
    OptionalLong step = OneTimeCodes.step(key, code, Instant.now(), 0);
    if (step.isEmpty()) {
      throw new Refused("That is not the code the app shows now. Try the next one.");
    }
    jdbc.sql("update member set second_factor = :key, second_factor_step = :step where id = :id")
        .param("key", key)
        .param("step", step.getAsLong())
        .param("id", member.id())
        .update();
  }

  /** Whether they have a second factor. */
  public boolean hasSecondFactor(Member member) {
    return jdbc.sql("select second_factor is not null from member where id = :id")
        .param("id", member.id())
        .query(Boolean.class)
        .single();
  }

  /** Takes the second factor of somebody away, as when the phone is lost. */
  void dropSecondFactor(Member member) {
    jdbc.sql("update member set second_factor = null, second_factor_step = null where id = :id")
        .param("id", member.id())
        .update();
  }

  /** Makes a token for the API: the text is shown this once. */
  public String makeToken(Member member, String name, boolean writes) {
    if (name.isBlank() || name.length() > 60) {
      throw new Refused("Give the token a name of up to 60 letters.");
    }
    Secret secret = Secret.make("fct_");
    String text = secret.text();
    jdbc.sql(
            """
            insert into api_token (member, name, hash, ending, scopes)
            values (:member, :name, :hash, :ending, :scopes)
            """)
        .param("member", member.id())
        .param("name", name.strip())
        .param("hash", secret.hash())
        .param("ending", text.substring(text.length() - 4))
        .param("scopes", writes ? new String[] {"read", "write"} : new String[] {"read"})
        .update();
    return text;
  }

  /** Their tokens that are good. */
  public List<Token> tokens(Member member) {
    return jdbc.sql(TOKENS + " and member = :member order by id")
        .param("member", member.id())
        .query((row, n) -> token(row))
        .list();
  }

  /** The tokens of everybody that are good, by the number of whose they are. */
  Map<Integer, List<Token>> tokens() {
    Map<Integer, List<Token>> tokens = new HashMap<>();
    jdbc.sql(TOKENS + " order by id")
        .query(row -> {
          tokens.computeIfAbsent(row.getInt("member"), id -> new ArrayList<>()).add(token(row));
        });
    return tokens;
  }

  private static Token token(ResultSet row) throws SQLException {
    return new Token(
        row.getInt("id"),
        row.getString("name"),
        row.getString("ending"),
        Set.of((String[]) row.getArray("scopes").getArray()));
  }

  /** Ends all tokens of theirs. */
  void endTokens(Member member) {
    jdbc.sql("update api_token set ended_at = now() where member = :member and ended_at is null")
        .param("member", member.id())
        .update();
  }

  /** Ends a token of theirs; of nobody else. */
  public boolean endToken(Member member, int token) {
    return jdbc.sql(
                """
                update api_token set ended_at = now()
                where id = :id and member = :member and ended_at is null
                """)
            .param("id", token)
            .param("member", member.id())
            .update()
        == 1;
  }
}
