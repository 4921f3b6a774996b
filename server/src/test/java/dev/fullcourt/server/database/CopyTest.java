package dev.fullcourt.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.Installation;
import dev.fullcourt.server.SharedInstallation;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes in by COPY stands for itself, whatever it contains. */
class CopyTest {

  private static final List<String> AWKWARD =
      List.of(
          "", "a,b", "{c}", "\"said\"", "back\\slash", "\\N", "NULL", "tab\tline\nend\r", "ü 語");

  @Test
  void wordsAndListsOfWordsComeOutAsTheyWentIn() {
    Installation installation = SharedInstallation.get();
    installation
        .bean(TransactionTemplate.class)
        .executeWithoutResult(status -> {
          installation
              .sql()
              .sql("create temporary table copied (word text, words text[]) on commit drop")
              .update();
          Copy copy = new Copy("copied", "word, words");
          AWKWARD.forEach(word -> copy.row(word, AWKWARD));
          copy.row(null, List.of());
          copy.send(installation.bean(DataSource.class));

          assertThat(column("word")).containsExactlyInAnyOrderElementsOf(AWKWARD);
          assertThat(column("unnest(words)"))
              .hasSize(AWKWARD.size() * AWKWARD.size())
              .containsAll(AWKWARD);
        });
  }

  private static List<String> column(String what) {
    return SharedInstallation.get()
        .sql()
        .sql("select %s from copied where word is not null".formatted(what))
        .query((row, n) -> row.getString(1))
        .list();
  }
}
