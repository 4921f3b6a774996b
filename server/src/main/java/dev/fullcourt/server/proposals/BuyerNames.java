package dev.fullcourt.server.proposals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people call buyers now. */
@Component
class BuyerNames {

  private final JdbcClient jdbc;

  BuyerNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By id; one that is not shown anywhere is missing. */
  Map<String, String> of(List<String> buyers) {
    Map<String, String> names = new HashMap<>();
    jdbc.sql("select buyer, name from buyer_view where buyer = any(:buyers)")
        .param("buyers", buyers.toArray(String[]::new))
        .query(row -> {
          names.put(row.getString(1), row.getString(2));
        });
    return names;
  }
}
