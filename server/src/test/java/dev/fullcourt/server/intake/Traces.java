package dev.fullcourt.server.intake;

import dev.fullcourt.history.simulator.LabelledPeople;
import dev.fullcourt.history.simulator.LabelledPeople.Trace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Labelled traces as clients would send them, and the records they became. */
final class Traces {

  private static final String FINAL =
      """
      with recursive one (id, at) as (
        select id, id from person
        union
        select one.id, m.survivor from one join merge m
          on m.kind = 'person' and m.loser = one.at and m.ended_at is null),
      ends as (select id, at from one where not exists (
        select 1 from merge m where m.kind = 'person' and m.loser = one.at and m.ended_at is null))
      select e.id, ends.at from event e join ends on ends.id = e.person
      where e.id like :run || '-%' and e.adopted_from is null
      """;

  private Traces() {}

  /** Sends traces in this order; identifiers bear the name of the run. */
  static void send(LiveServer server, String run, List<Trace> traces) {
    for (int i = 0; i < traces.size(); i += 400) {
      String body =
          traces.subList(i, Math.min(traces.size(), i + 400)).stream()
              .map(trace -> json(trace, run))
              .collect(Collectors.joining(",", "{\"batch\": [", "]}"));
      if (server.client().post("/v1/batch", body).status() != 200) {
        throw new IllegalStateException("not taken");
      }
    }
    server.settle();
  }

  private static String json(Trace trace, String run) {
    Map<String, String> traits = new TreeMap<>(trace.traits());
    String who = trace.browser().isEmpty() ? "" : field("anonymousId", run + trace.browser());
    who += trace.user().isEmpty() ? "" : field("userId", run + trace.user());
    if (!trace.email().isEmpty()) {
      traits.put("email", emailIn(run, trace.email()));
    }
    String said =
        traits.entrySet().stream()
            .map(each -> "\"%s\": \"%s\"".formatted(each.getKey(), each.getValue()))
            .collect(Collectors.joining(", "));
    String id = field("messageId", run + "-" + trace.id());
    return "{"
        + id
        + who
        + switch (trace.kind()) {
          case VISIT -> "\"type\": \"page\"}";
          case FORM, RECORD -> "\"type\": \"identify\", \"traits\": {" + said + "}}";
          case CLICK ->
              "\"type\": \"track\", \"event\": \"Email Clicked\", \"context\": {\"traits\": {"
                  + said
                  + "}}}";
        };
  }

  private static String field(String name, String value) {
    return "\"%s\": \"%s\", ".formatted(name, value);
  }

  /** Each run has mailboxes of its own; domains stay, for what they mean depends on them. */
  static String emailIn(String run, String email) {
    return email.endsWith(".example")
        ? email.replace(".example", "." + run + ".example")
        : email.replace("@", "." + run + "@");
  }

  /** The record in which each trace ended, by the trace's id. */
  static Map<String, String> records(LiveServer server, String run) {
    Map<String, String> records = new HashMap<>();
    server
        .installation()
        .sql()
        .sql(FINAL)
        .param("run", run)
        .query(row -> {
          records.put(row.getString(1).substring(run.length() + 1), row.getString(2));
        });
    return records;
  }

  /** The record of each identifier that is one person's alone and was seen by itself or signed. */
  static Map<String, String> byIdentifier(LabelledPeople people, Map<String, String> records) {
    Map<String, String> found = new TreeMap<>();
    for (Trace trace : people.traces()) {
      String named =
          !trace.user().isEmpty()
              ? "user " + trace.user()
              : !trace.email().isEmpty() ? "email " + trace.email() : "browser " + trace.browser();
      if (people.owners().containsKey(named) && records.containsKey(trace.id())) {
        found.put(named, records.get(trace.id()));
      }
    }
    return found;
  }
}
