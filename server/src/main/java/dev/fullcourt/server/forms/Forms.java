package dev.fullcourt.server.forms;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The forms there are, and how often they were seen and sent. */
@Component
public class Forms {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  Forms(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** How often forms were seen and sent. */
  public record Count(long views, long submissions) {}

  /** Every form, by name. */
  public List<Form> all() {
    return jdbc.sql("select * from form order by name, id").query((row, n) -> form(row)).list();
  }

  /** The form at an address. */
  public Optional<Form> find(String slug) {
    return jdbc.sql("select * from form where slug = :slug")
        .param("slug", slug)
        .query((row, n) -> form(row))
        .optional();
  }

  /** The form of a number. */
  public Optional<Form> find(int id) {
    return jdbc.sql("select * from form where id = :id")
        .param("id", id)
        .query((row, n) -> form(row))
        .optional();
  }

  private Form form(ResultSet row) throws SQLException {
    int id = row.getInt("id");
    return new Form(
        id,
        row.getString("slug"),
        row.getString("name"),
        row.getString("intro"),
        row.getInt("at_once"),
        questions(id),
        results(id),
        new Form.ConsentAsked(
            row.getString("consent_text"),
            row.getString("consent_channel"),
            row.getString("consent_purpose")),
        texts(row.getArray("origins")),
        row.getString("thanks"),
        row.getString("redirect"));
  }

  private List<Question> questions(int form) {
    return jdbc.sql(
            """
            select field, label, required, choices, qualifies from form_question
            where form = :form order by place
            """)
        .param("form", form)
        .query((row, n) ->
            new Question(
                row.getString(1),
                row.getString(2),
                row.getBoolean(3),
                texts(row.getArray(4)).stream().map(Question.Choice::of).toList(),
                row.getString(5)))
        .list();
  }

  private List<Form.Result> results(int form) {
    return jdbc.sql("select points, says from form_result where form = :form order by place")
        .param("form", form)
        .query((row, n) -> new Form.Result(row.getInt(1), row.getString(2)))
        .list();
  }

  static List<String> texts(Array array) throws SQLException {
    return Stream.of((String[]) array.getArray()).toList();
  }

  /** Keeps a form, a new one when its number is 0; gives its number. */
  public int keep(Form form) {
    Integer id =
        transactions.execute(status -> {
          int stored = form.id() == 0 ? insert(form) : update(form);
          jdbc.sql("delete from form_question where form = :id").param("id", stored).update();
          jdbc.sql("delete from form_result where form = :id").param("id", stored).update();
          for (int place = 0; place < form.questions().size(); place++) {
            insert(stored, place, form.questions().get(place));
          }
          for (int place = 0; place < form.results().size(); place++) {
            jdbc.sql(
                    "insert into form_result (form, place, points, says) values (:form, :place,"
                        + " :points, :says)")
                .param("form", stored)
                .param("place", place)
                .param("points", form.results().get(place).points())
                .param("says", form.results().get(place).says())
                .update();
          }
          return stored;
        });
    return java.util.Objects.requireNonNull(id);
  }

  private int insert(Form form) {
    return jdbc.sql(
            """
            insert into form (slug, name, intro, at_once, consent_text, consent_channel,
              consent_purpose, origins, thanks, redirect)
            values (:slug, :name, :intro, :once, :text, :channel, :purpose, :origins, :thanks,
              :redirect)
            returning id
            """)
        .params(values(form))
        .query(Integer.class)
        .single();
  }

  private int update(Form form) {
    return jdbc.sql(
            """
            update form set slug = :slug, name = :name, intro = :intro, at_once = :once,
              consent_text = :text, consent_channel = :channel, consent_purpose = :purpose,
              origins = :origins, thanks = :thanks, redirect = :redirect
            where id = :id returning id
            """)
        .params(values(form))
        .param("id", form.id())
        .query(Integer.class)
        .single();
  }

  private static Map<String, Object> values(Form form) {
    return Map.ofEntries(
        Map.entry("slug", form.slug()),
        Map.entry("name", form.name()),
        Map.entry("intro", form.intro()),
        Map.entry("once", form.atOnce()),
        Map.entry("text", form.consent().text()),
        Map.entry("channel", form.consent().channel()),
        Map.entry("purpose", form.consent().purpose()),
        Map.entry("origins", form.origins().toArray(String[]::new)),
        Map.entry("thanks", form.thanks()),
        Map.entry("redirect", form.redirect()));
  }

  private void insert(int form, int place, Question question) {
    jdbc.sql(
            """
            insert into form_question (form, place, field, label, required, choices, qualifies)
            values (:form, :place, :field, :label, :required, :choices, :qualifies)
            """)
        .param("form", form)
        .param("place", place)
        .param("field", question.field())
        .param("label", question.label())
        .param("required", question.required())
        .param(
            "choices",
            question.choices().stream().map(Question.Choice::line).toArray(String[]::new))
        .param("qualifies", question.qualifies())
        .update();
  }

  /** Counts that a form was seen. */
  public void seen(Form form) {
    count(form, 1, 0);
  }

  /** Counts that a form was sent. */
  public void sent(Form form) {
    count(form, 0, 1);
  }

  private void count(Form form, int views, int submissions) {
    jdbc.sql(
            """
            insert into form_day (form, day, views, submissions)
            values (:form, current_date, :views, :submissions)
            on conflict (form, day) do update set views = form_day.views + excluded.views,
              submissions = form_day.submissions + excluded.submissions
            """)
        .param("form", form.id())
        .param("views", views)
        .param("submissions", submissions)
        .update();
  }

  /** How often a form was seen and sent in the last so many days. */
  public Count counts(Form form, int days) {
    return jdbc.sql(
            """
            select coalesce(sum(views), 0), coalesce(sum(submissions), 0) from form_day
            where form = :form and day > current_date - :days
            """)
        .param("form", form.id())
        .param("days", days)
        .query((row, n) -> new Count(row.getLong(1), row.getLong(2)))
        .single();
  }
}
