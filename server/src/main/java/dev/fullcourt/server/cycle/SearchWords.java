package dev.fullcourt.server.cycle;

import dev.fullcourt.engine.buyer.BuyerState;
import dev.fullcourt.engine.buyer.PersonFacts;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.server.log.BuyerHead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What buyers are found by: their names and keys, the names and mail addresses of their people.
 * Most steps change none of it.
 */
final class SearchWords {

  /** Stands for the buyer itself where otherwise a person stands. */
  private static final String ITSELF = "";

  private final List<String> buyers = new ArrayList<>();
  private final List<String> whose = new ArrayList<>();
  private final List<String> words = new ArrayList<>();

  /** All that a buyer is found by. */
  void add(String buyer, String label, String name, BuyerState state) {
    add(buyer, ITSELF, of(name, label));
    for (PersonFacts person : state.facts().people()) {
      if (person.identified()) {
        add(buyer, person.person(), of(person));
      }
    }
  }

  /** What a step changed of it. */
  void add(LiveStep step) {
    BuyerHead buyer = step.buyer();
    String name = Names.of(buyer.label(), buyer.account(), step.after());
    if (!name.equals(Names.of(buyer.label(), buyer.account(), step.before()))) {
      add(buyer.buyer(), ITSELF, of(name, buyer.label()));
    }
    Map<String, Map<String, Value>> before = new HashMap<>();
    for (PersonFacts person : step.before().facts().people()) {
      if (person.identified() && step.interest().containsKey(person.person())) {
        before.put(person.person(), person.attributes());
      }
    }
    for (PersonFacts person : step.after().facts().people()) {
      if (person.identified()
          && step.interest().containsKey(person.person())
          && !person.attributes().equals(before.get(person.person()))) {
        add(buyer.buyer(), person.person(), of(person));
      }
    }
  }

  private void add(String buyer, String one, String found) {
    buyers.add(buyer);
    whose.add(one);
    words.add(found);
  }

  private static String of(PersonFacts person) {
    Value email = person.attributes().get("email");
    return of(Names.of(person), email == null ? "" : email.toString());
  }

  private static String of(String name, String other) {
    return name.equals(other) ? name : (name + " " + other).strip();
  }

  /** Writes it and starts anew; what is as it was is not touched. */
  void store(JdbcClient jdbc) {
    if (buyers.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into buyer_words as w
            select * from unnest(:buyers::text[], :whose::text[], :words::text[])
            on conflict (buyer, whose) do update set words = excluded.words
            where w.words <> excluded.words
            """)
        .param("buyers", buyers.toArray(String[]::new))
        .param("whose", whose.toArray(String[]::new))
        .param("words", words.toArray(String[]::new))
        .update();
    buyers.clear();
    whose.clear();
    words.clear();
  }
}
