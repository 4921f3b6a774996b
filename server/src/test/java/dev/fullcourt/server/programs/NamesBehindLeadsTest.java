package dev.fullcourt.server.programs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fullcourt.server.SharedInstallation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What program and content an event is credited to, as the database reads it off the event. */
class NamesBehindLeadsTest {

  private static @Nullable String of(String function, String type, String properties) {
    return SharedInstallation.get()
        .sql()
        .sql("select %s(:type, :properties::jsonb) as name".formatted(function))
        .param("type", type)
        .param("properties", properties)
        .query((row, n) -> new String[] {row.getString("name")})
        .single()[0];
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          program_of | visited       | {"campaign": " \\t", "utm_campaign": "Spring"}  | Spring
          program_of | visited       | {"campaign": " Spring", "program": "Other"}     | ' Spring'
          program_of | email_clicked | {"show": "", "subject": "Our webinar"}          | Our webinar
          content_of | visited       | {"asset": "", "form": "contact"}                | contact
          content_of | page_viewed   | {"form": " ", "path": "/prices"}                | /prices
          """)
  void aNameOfBlanksIsNone(String function, String type, String properties, String name) {
    assertThat(of(function, type, properties)).isEqualTo(name);
  }

  @Test
  void whereAllNamesAreBlanksThereIsNone() {
    assertThat(of("program_of", "email_clicked", "{\"subject\": \" \", \"show\": \"\"}")).isNull();
    assertThat(of("content_of", "page_viewed", "{\"path\": \"\"}")).isNull();
  }
}
