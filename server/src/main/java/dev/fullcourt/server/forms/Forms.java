package dev.fullcourt.server.forms;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
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
  public record Count(long views, long submissions) {
    public static final Count NONE = new Count(0, 0);
  }

  /** Every form, by name. */
  public List<Form> all() {
    return whole(
        jdbc.sql("select * from form order by name, id").query((row, n) -> form(row)).list());
  }

  /** The form at an address. */
  public Optional<Form> find(String slug) {
    return jdbc.sql("select * from form where slug = :slug")
        .param("slug", slug)
        .query((row, n) -> form(row))
        .optional()
        .map(this::whole);
  }

  /** The form of a number. */
  public Optional<Form> find(int id) {
    return jdbc.sql("select * from form where id = :id")
        .param("id", id)
        .query((row, n) -> form(row))
        .optional()
        .map(this::whole);
  }

  private static Form form(ResultSet row) throws SQLException {
    return new Form(
        row.getInt("id"),
        row.getString("slug"),
        row.getString("name"),
        row.getString("intro"),
        row.getInt("at_once"),
        List.of(),
        List.of(),
        new Form.ConsentAsked(
            row.getString("consent_text"),
            row.getString("consent_channel"),
            row.getString("consent_purpose")),
        texts(row.getArray("origins")),
        row.getString("thanks"),
        row.getString("redirect"));
  }

  private Form whole(Form form) {
    return whole(List.of(form)).getFirst();
  }

  /** With what they ask and what they say at the end. */
  private List<Form> whole(List<Form> forms) {
    Integer[] ids = forms.stream().map(Form::id).toArray(Integer[]::new);
    Map<Integer, List<Question>> questions = questions(ids);
    Map<Integer, List<Form.Result>> results = results(ids);
    return forms.stream()
        .map(form ->
            form.with(
                questions.getOrDefault(form.id(), List.of()),
                results.getOrDefault(form.id(), List.of())))
        .toList();
  }

  private Map<Integer, List<Question>> questions(Integer[] forms) {
    Map<Integer, List<Question>> questions = new HashMap<>();
    jdbc.sql(
            """
            select form, field, label, required, choices, qualifies from form_question
            where form = any(:forms) order by form, place
            """)
        .param("forms", forms)
        .query(row -> {
          questions
              .computeIfAbsent(row.getInt(1), form -> new ArrayList<>())
              .add(
                  new Question(
                      row.getString(2),
                      row.getString(3),
                      row.getBoolean(4),
                      texts(row.getArray(5)).stream().map(Question.Choice::of).toList(),
                      row.getString(6)));
        });
    return questions;
  }

  private Map<Integer, List<Form.Result>> results(Integer[] forms) {
    Map<Integer, List<Form.Result>> results = new HashMap<>();
    jdbc.sql(
            """
            select form, points, says from form_result where form = any(:forms)
            order by form, place
            """)
        .param("forms", forms)
        .query(row -> {
          results
              .computeIfAbsent(row.getInt(1), form -> new ArrayList<>())
              .add(new Form.Result(row.getInt(2), row.getString(3)));
        });
    return results;
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

  /** How often forms were seen and sent in the last so many days, by number. */
  public Map<Integer, Count> counts(int days) {
    Map<Integer, Count> counts = new HashMap<>();
    jdbc.sql(
            """
            select form, sum(views), sum(submissions) from form_day
            where day > current_date - :days group by form
            """)
        .param("days", days)
        .query(row -> {
          counts.put(row.getInt(1), new Count(row.getLong(2), row.getLong(3)));
        });
    return counts;
  }
}
