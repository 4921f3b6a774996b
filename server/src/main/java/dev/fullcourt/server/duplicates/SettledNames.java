package dev.fullcourt.server.duplicates;

import dev.fullcourt.server.duplicates.Duplicates.Settled;
import dev.fullcourt.server.duplicates.DuplicatesPage.SettledLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts what was decided into words. */
@Component
class SettledNames {

  private final JdbcClient jdbc;

  SettledNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<SettledLine> of(List<Settled> settled) {
    Map<String, String> names = new HashMap<>();
    jdbc.sql(
            """
            select id, key from person where id = any(:ids)
            union all select id, label from buyer where id = any(:ids)
            """)
        .param(
            "ids",
            settled.stream()
                .flatMap(each -> Stream.of(each.one(), each.other()))
                .toArray(String[]::new))
        .query(row -> {
          names.put(row.getString(1), row.getString(2));
        });
    return settled.stream().map(each -> line(each, names)).toList();
  }

  private static SettledLine line(Settled settled, Map<String, String> names) {
    String one = names.getOrDefault(settled.one(), settled.one());
    String other = names.getOrDefault(settled.other(), settled.other());
    return settled.merged()
        ? new SettledLine(
            one + " is " + other,
            settled.by(),
            "/buyers/duplicates/merges/" + settled.id() + "/separation",
            "Separate")
        : new SettledLine(
            one + " is not " + other,
            settled.by(),
            "/buyers/duplicates/refusals/" + settled.id() + "/withdrawal",
            "Ask again");
  }
}
