package dev.fullcourt.server.notifications;

import dev.fullcourt.server.outbox.Correspondence;
import dev.fullcourt.server.outbox.PersonalOutbox;
import dev.fullcourt.server.page.Dates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what is about to leave for one of ours, from ledger and views as they are then. */
@Component
class Writing implements Correspondence {

  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient jdbc;
  private final ChoiceBook book;
  private final UnsubscribeLinks links;
  private final PersonalOutbox outbox;

  Writing(JdbcClient jdbc, ChoiceBook book, UnsubscribeLinks links, PersonalOutbox outbox) {
    this.jdbc = jdbc;
    this.book = book;
    this.links = links;
    this.outbox = outbox;
  }

  @Override
  public Optional<Personal> find(long mailing) {
    Optional<Integer> member =
        jdbc.sql(
                """
                select m.id from mailing g join member m on m.id = g.member
                where g.id = :mailing and m.active
                """)
            .param("mailing", mailing)
            .query(Integer.class)
            .optional();
    List<MailWords.Item> items = items(mailing);
    return member.filter(each -> !items.isEmpty()).map(each -> write(each, mailing, items));
  }

  private Personal write(int member, long mailing, List<MailWords.Item> items) {
    String address = outbox.address();
    Dates dates = new Dates(book.get(member).times().zone());
    MailWords words = new MailWords(items, dates, address);
    return new Personal(
        words.subject(),
        words.text(kind -> link(member, Set.of(kind))),
        address.isEmpty() ? Map.of() : headers(link(member, words.kinds())),
        message(mailing, items));
  }

  private String link(int member, Set<Kind> kinds) {
    return outbox.address() + "/unsubscribe/" + links.token(member, kinds);
  }

  /** RFC 2369 and RFC 8058: the mail program itself offers to turn it off. */
  private static Map<String, String> headers(String link) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("List-Unsubscribe", "<" + link + ">");
    headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    return headers;
  }

  private String message(long mailing, List<MailWords.Item> items) {
    ObjectNode message = JSON.createObjectNode();
    message.put("id", "notice-" + mailing);
    message.put("type", "notification");
    message.put("timestamp", items.getFirst().at().toString());
    ArrayNode told = message.putObject("data").putArray("notifications");
    for (MailWords.Item item : items) {
      ObjectNode each = told.addObject();
      each.put("kind", item.kind().word());
      each.put("at", item.at().toString());
      each.put("title", item.title());
      each.put("page", outbox.address() + item.href());
      if (item.buyer() != null) {
        each.put("buyer", item.buyer());
        each.set("decision", item.decision());
      }
    }
    return message.toString();
  }

  private List<MailWords.Item> items(long mailing) {
    return jdbc.sql(
            """
            select n.kind, n.at, n.buyer, coalesce(v.name, b.label, n.title), n.href, l.body
            from notification n
            left join buyer b on b.id = n.buyer
            left join buyer_view v on v.buyer = n.buyer
            left join ledger l on l.buyer = n.buyer and l.position = n.position
            where n.mailing = :mailing order by n.at, n.id
            """)
        .param("mailing", mailing)
        .query((row, n) -> item(row))
        .list();
  }

  private static MailWords.Item item(ResultSet row) throws SQLException {
    String buyer = row.getString(3);
    String body = row.getString(6);
    return new MailWords.Item(
        Kind.find(row.getString(1)).orElseThrow(),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        buyer,
        Objects.requireNonNullElse(row.getString(4), "A buyer"),
        buyer == null ? Objects.requireNonNullElse(row.getString(5), "/inbox") : "/buyers/" + buyer,
        body == null ? JSON.createObjectNode() : JSON.readTree(body));
  }
}
