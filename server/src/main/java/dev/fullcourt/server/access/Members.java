package dev.fullcourt.server.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of ours, as they are kept. */
@Component
public class Members {

  static final String COLUMNS = "m.id, m.name, m.full_name, m.email, m.roles, m.active";
  private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,59}";
  private static final String EMAIL = "[^\\s@<>]{1,64}@[^\\s@<>]{1,190}";

  private final JdbcClient jdbc;

  Members(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether there is anybody yet. */
  public boolean any() {
    return jdbc.sql("select exists (select 1 from member)").query(Boolean.class).single();
  }

  /** Everybody, by name. */
  public List<Member> all() {
    return jdbc.sql("select " + COLUMNS + " from member m order by m.full_name, m.id")
        .query((row, n) -> read(row))
        .list();
  }

  /** The one of that number. */
  public Optional<Member> find(int id) {
    return jdbc.sql("select " + COLUMNS + " from member m where m.id = :id")
        .param("id", id)
        .query((row, n) -> read(row))
        .optional();
  }

  /** The one whom the playbook calls so. */
  public Optional<Member> findNamed(String name) {
    return jdbc.sql("select " + COLUMNS + " from member m where m.name = :name")
        .param("name", name)
        .query((row, n) -> read(row))
        .optional();
  }

  /**
   * Adds somebody; they cannot come in before they have chosen a password.
   *
   * @throws Refused when the name or address is taken, or cannot be one
   */
  public Member add(String name, String fullName, String email, Set<Role> roles) {
    check(name, fullName, email, roles);
    try {
      return jdbc.sql(
              "insert into member as m (name, full_name, email, roles)"
                  + " values (:name, :full, :email, :roles) returning "
                  + COLUMNS)
          .param("name", name.strip())
          .param("full", fullName.strip())
          .param("email", email.strip().toLowerCase(Locale.ROOT))
          .param("roles", words(roles))
          .query((row, n) -> read(row))
          .single();
    } catch (DuplicateKeyException e) {
      throw new Refused("There is somebody with this name or address already.");
    }
  }

  /** Changes who they are and what they may do; who is no longer active is signed out. */
  public void change(Member now) {
    check(now.name(), now.fullName(), now.email(), now.roles());
    try {
      jdbc.sql(
              """
              update member set full_name = :full, email = :email, roles = :roles, active = :active
              where id = :id
              """)
          .param("full", now.fullName().strip())
          .param("email", now.email().strip().toLowerCase(Locale.ROOT))
          .param("roles", words(now.roles()))
          .param("active", now.active())
          .param("id", now.id())
          .update();
    } catch (DuplicateKeyException e) {
      throw new Refused("Somebody else has this address already.");
    }
    if (!now.active()) {
      jdbc.sql("delete from session where member = :id").param("id", now.id()).update();
    }
  }

  private static void check(String name, String fullName, String email, Set<Role> roles) {
    if (!name.strip().matches(NAME)) {
      throw new Refused(
          "A name as in the playbook has up to 60 letters, digits, spaces, dots, `_` and `-`.");
    }
    if (fullName.isBlank() || fullName.length() > 120) {
      throw new Refused("Give the whole name, up to 120 letters.");
    }
    if (!email.strip().matches(EMAIL)) {
      throw new Refused("“" + email + "” is no mail address.");
    }
    if (roles.isEmpty()) {
      throw new Refused("Choose at least one role.");
    }
  }

  private static String[] words(Set<Role> roles) {
    return roles.stream().sorted().map(Role::word).toArray(String[]::new);
  }

  static Member read(ResultSet row) throws SQLException {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Array words = row.getArray("roles");
    for (Object word : (Object[]) words.getArray()) {
      Role.find(word.toString()).ifPresent(roles::add);
    }
    return new Member(
        row.getInt("id"),
        row.getString("name"),
        row.getString("full_name"),
        row.getString("email"),
        roles,
        row.getBoolean("active"));
  }
}
