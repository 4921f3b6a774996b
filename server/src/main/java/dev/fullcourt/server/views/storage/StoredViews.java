package dev.fullcourt.server.views.storage;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.views.SavedView;
import dev.fullcourt.server.views.SavedViews;
import dev.fullcourt.server.views.SavedViews.Draft;
import dev.fullcourt.server.views.ViewBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps saved views. Who sees which is part of every question, so nobody can forget to ask. */
@Repository
class StoredViews implements ViewBook {

  private static final String SEEN =
      """
      select v.id, v.list, v.name, v.query, m.full_name, v.shared, v.owner = :member as mine,
        exists (select 1 from saved_view_pin p where p.view = v.id and p.member = :member) as pinned
      from saved_view v join member m on m.id = v.owner
      where (v.owner = :member or v.shared = any(:with) or :all and v.shared <> 'me')
      """;

  private final JdbcClient jdbc;

  StoredViews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private JdbcClient.StatementSpec seen(Member member, boolean all, String more) {
    return jdbc.sql(SEEN + more)
        .param("member", member.id())
        .param("all", all)
        .param("with", SavedViews.sharedWith(member).toArray(String[]::new));
  }

  @Override
  public List<SavedView> seenBy(Member member) {
    return ordered(member, false);
  }

  @Override
  public List<SavedView> knownTo(Member member) {
    return ordered(member, SavedViews.mayEndAny(member));
  }

  private List<SavedView> ordered(Member member, boolean all) {
    return seen(member, all, " order by pinned desc, lower(v.name), v.id")
        .query((row, n) -> view(row))
        .list();
  }

  @Override
  public Optional<SavedView> find(Member member, int id) {
    return seen(member, SavedViews.mayEndAny(member), " and v.id = :id")
        .param("id", id)
        .query((row, n) -> view(row))
        .optional();
  }

  private static SavedView view(ResultSet row) throws SQLException {
    return new SavedView(
        row.getInt("id"),
        Listing.find(row.getString("list")).orElseThrow(),
        row.getString("name"),
        row.getString("query"),
        row.getString("full_name"),
        row.getString("shared"),
        row.getBoolean("mine"),
        row.getBoolean("pinned"));
  }

  @Override
  public List<NamedQuery> segments() {
    return jdbc.sql(
            """
            select id, name, query from saved_view
            where list = 'buyers' and shared = 'everybody' order by lower(name), id
            """)
        .query((row, n) -> new NamedQuery(row.getInt(1), row.getString(2), row.getString(3)))
        .list();
  }

  @Override
  public long count(Member member) {
    return jdbc.sql("select count(*) from saved_view where owner = :member")
        .param("member", member.id())
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<Integer> add(Member by, Listing list, Draft draft) {
    return jdbc.sql(
            """
            insert into saved_view (owner, list, name, query, shared)
            values (:owner, :list, :name, :query, :shared)
            on conflict (owner, list, name) do nothing returning id
            """)
        .param("owner", by.id())
        .param("list", list.word())
        .param("name", draft.name())
        .param("query", draft.query())
        .param("shared", draft.shared())
        .query(Integer.class)
        .optional();
  }

  @Override
  public boolean change(int id, Draft draft) {
    return jdbc.sql(
                """
                update saved_view v
                set name = :name, query = :query, shared = :shared, changed_at = now()
                where id = :id and not exists (
                  select 1 from saved_view o
                  where o.owner = v.owner and o.list = v.list and o.name = :name and o.id <> v.id)
                """)
            .param("id", id)
            .param("name", draft.name())
            .param("query", draft.query())
            .param("shared", draft.shared())
            .update()
        == 1;
  }

  @Override
  public void end(int id) {
    jdbc.sql("delete from saved_view where id = :id").param("id", id).update();
  }

  @Override
  public void pin(Member member, int id, boolean first) {
    jdbc.sql(
            first
                ? "insert into saved_view_pin (member, view) values (:member, :view)"
                    + " on conflict do nothing"
                : "delete from saved_view_pin where member = :member and view = :view")
        .param("member", member.id())
        .param("view", id)
        .update();
  }
}
