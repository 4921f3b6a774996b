package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.playbook.Consent.Budget;
import dev.fullcourt.engine.yaml.Yaml;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code consent:}. */
final class ConsentReader {

  private static final Pattern BUDGET =
      Pattern.compile(
          "(?<count>[0-9]{1,6}) per (?<per>person|buyer) per (?<window>day|week|month)");

  private final Mistakes mistakes;

  ConsentReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  Consent read(Yaml.Mapping playbook) {
    Yaml.Mapping written = playbook.mapping("consent");
    List<String> channels = names(written, "channels");
    List<String> purposes = names(written, "purposes");
    return new Consent(channels, purposes, unlessWithdrawn(written, purposes), budgets(written));
  }

  private List<String> names(Yaml.Mapping written, String key) {
    List<String> names = new ArrayList<>();
    for (Yaml item : written.items(key)) {
      item.asScalar()
          .ifPresent(name -> {
            if (names.contains(name.text())) {
              mistakes.add(name.place(), "`" + name.text() + "` twice", "each once");
            } else {
              names.add(name.text());
            }
          });
    }
    return names;
  }

  private List<String> unlessWithdrawn(Yaml.Mapping written, List<String> purposes) {
    Words known = new Words("purpose", purposes);
    List<String> named = names(written, "unless-withdrawn");
    for (Yaml item : written.items("unless-withdrawn")) {
      item.asScalar()
          .filter(name -> !known.has(name.text()))
          .ifPresent(name ->
              mistakes.add(
                  name.place(),
                  "unknown purpose `" + name.text() + "`",
                  known.instead(name.text())));
    }
    return named.stream().filter(known::has).toList();
  }

  private List<Budget> budgets(Yaml.Mapping written) {
    List<Budget> budgets = new ArrayList<>();
    for (Yaml.Scalar each : written.find("contact-budget").map(Yaml::scalars).orElse(List.of())) {
      budget(each)
          .ifPresent(budget -> {
            if (budgets.stream().anyMatch(other -> isSame(other, budget))) {
              mistakes.add(
                  each.place(),
                  "a second budget per " + budget.per().word() + " for the same time",
                  "one of them");
            }
            budgets.add(budget);
          });
    }
    return budgets;
  }

  private static boolean isSame(Budget one, Budget other) {
    return one.per() == other.per() && one.window().equals(other.window());
  }

  private Optional<Budget> budget(Yaml.Scalar written) {
    Matcher matcher = BUDGET.matcher(written.text());
    if (!matcher.matches()) {
      return Optional.empty(); // the schema says so
    }
    int contacts = Integer.parseInt(matcher.group("count"));
    if (contacts == 0) {
      mistakes.add(
          written.place(), "a budget of nothing", "at least 1, or no `plays` that contact anybody");
      return Optional.empty();
    }
    int days =
        switch (matcher.group("window")) {
          case "day" -> 1;
          case "week" -> 7;
          default -> 30;
        };
    Budget.Per per = Budget.Per.valueOf(matcher.group("per").toUpperCase(Locale.ROOT));
    return Optional.of(new Budget(contacts, per, Duration.ofDays(days)));
  }
}
