package dev.fullcourt.server.enrichment;

import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.files.EventJson;
import dev.fullcourt.server.enrichment.FactSheet.Fact;
import dev.fullcourt.server.enrichment.FactSheet.Part;
import dev.fullcourt.server.playbooks.Agreement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts together what is known of a buyer. */
@Component
public class FactSheets {

  private static final int MOST_PEOPLE = 50;

  /**
   * Fields nobody says here: who somebody is is decided by identity, who has them and which role
   * they have by events of their own.
   */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "person.known",
          "person.email",
          "person.role",
          "person.owner",
          "account.domain",
          "account.owner");

  private final JdbcClient jdbc;
  private final Agreement agreement;

  FactSheets(JdbcClient jdbc, Agreement agreement) {
    this.jdbc = jdbc;
    this.agreement = agreement;
  }

  /** What is known of a buyer; empty where there is none, or no agreement yet. */
  public Optional<FactSheet> find(String buyer) {
    return agreement.findCurrent().flatMap(playbook -> find(buyer, playbook));
  }

  private Optional<FactSheet> find(String buyer, Playbook playbook) {
    return jdbc.sql("select name, attributes::text from buyer_view where buyer = :buyer")
        .param("buyer", buyer)
        .query((row, n) ->
            part(playbook, Field.Root.ACCOUNT, null, row.getString(1), row.getString(2)))
        .optional()
        .map(account -> {
          List<Part> parts = new ArrayList<>(List.of(account));
          parts.addAll(people(buyer, playbook));
          return new FactSheet(buyer, account.name(), parts);
        });
  }

  private List<Part> people(String buyer, Playbook playbook) {
    return jdbc.sql(
            """
            select person, name, attributes::text from person_view where buyer = :buyer
            order by interest desc, person limit :most
            """)
        .param("buyer", buyer)
        .param("most", MOST_PEOPLE)
        .query((row, n) ->
            part(playbook, Field.Root.PERSON, row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  private static Part part(
      Playbook playbook, Field.Root root, @Nullable String person, String name, String known) {
    Map<String, Value> values = EventJson.read(known);
    FactValues texts = new FactValues(playbook.fiscalYear().zone());
    return new Part(
        person,
        name,
        playbook.vocabulary().fields().values().stream()
            .filter(field -> field.root() == root && !ELSEWHERE.contains(field.path()))
            .sorted(Comparator.comparing(Field::name))
            .map(field -> {
              Value value = values.get(field.name());
              return new Fact(
                  field.name(),
                  Playbook.title(field.name()),
                  field.type(),
                  value == null ? "" : texts.write(value));
            })
            .toList());
  }
}
