package dev.fullcourt.engine.condition;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small vocabulary for tests of conditions, and a way to compile them. */
final class Language implements Definitions {

  static final Field EMPLOYEES = field("account.employees", Field.Type.WHOLE);
  static final Field REVENUE = field("account.revenue", Field.Type.NUMBER);
  static final Field COUNTRY = field("account.country", Field.Type.TEXT);
  static final Field TITLE = field("person.title", Field.Type.TEXT);
  static final Field KNOWN = field("person.known", Field.Type.FLAG);
  static final Field TYPE = field("event.type", Field.Type.TEXT);
  static final Field PATH = field("event.path", Field.Type.TEXT);
  static final Field AMOUNT = field("event.amount", Field.Type.NUMBER);
  static final Field UNTIL = field("event.until", Field.Type.TIME);
  static final Field VIP = field("event.vip", Field.Type.FLAG);
  static final Field ROLES = field("buyer.roles", Field.Type.LIST);
  static final Field ACTIVE = field("buyer.people.active", Field.Type.WHOLE);
  static final Field STAGE = field("buyer.stage", Field.Type.TEXT);
  static final Field FIT = field("score.fit", Field.Type.NUMBER);
  static final Field MARKET_FIT_FIELD = field("market.fit", Field.Type.FLAG);

  static final List<String> EVENT_TYPES =
      List.of("page_viewed", "content_downloaded", "demo_requested", "opportunity_created");

  private final Map<String, String> definitions = new LinkedHashMap<>();
  private final Map<String, Condition> compiled = new HashMap<>();
  private final ConditionCompiler compiler = new ConditionCompiler(dictionary(), this);

  static Field field(String path, Field.Type type) {
    int dot = path.indexOf('.');
    Field.Root root = Field.Root.valueOf(path.substring(0, dot).toUpperCase(java.util.Locale.ROOT));
    return new Field(root, path.substring(dot + 1), type);
  }

  static Dictionary dictionary() {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Field field :
        List.of(
            EMPLOYEES,
            REVENUE,
            COUNTRY,
            TITLE,
            KNOWN,
            TYPE,
            PATH,
            AMOUNT,
            UNTIL,
            VIP,
            ROLES,
            ACTIVE,
            STAGE,
            FIT,
            MARKET_FIT_FIELD)) {
      fields.put(field.path(), field);
    }
    return new Dictionary(
        fields,
        Map.of(
            "event.type", new Words("event type", EVENT_TYPES),
            "buyer.stage", new Words("stage", List.of("aware", "lead"))),
        Set.of());
  }

  /** Adds a definition. */
  Language define(String name, String text) {
    definitions.put(name, text);
    return this;
  }

  /** The condition; fails when it is refused. */
  Condition condition(String text) {
    return switch (compiler.compile(text)) {
      case ConditionCompiler.Result.Compiled(var condition, var demands) -> condition;
      case ConditionCompiler.Result.Refused(var problems) ->
          throw new AssertionError(text + " was refused: " + problems);
    };
  }

  /** What is wrong with the text; fails when nothing is. */
  List<Problem> problems(String text) {
    return switch (compiler.compile(text)) {
      case ConditionCompiler.Result.Compiled(var condition, var demands) ->
          throw new AssertionError(text + " was not refused");
      case ConditionCompiler.Result.Refused(var problems) -> problems;
    };
  }

  /** The scores the text cannot hold without. */
  List<Demand> demands(String text) {
    return switch (compiler.compile(text)) {
      case ConditionCompiler.Result.Compiled(var condition, var demands) -> demands;
      case ConditionCompiler.Result.Refused(var problems) ->
          throw new AssertionError(text + " was refused: " + problems);
    };
  }

  Truth test(String text, Scope scope) {
    return condition(text).test(scope);
  }

  private Condition defined(String name, String text) {
    Condition known = compiled.get(name);
    if (known == null) {
      known = condition(text);
      compiled.put(name, known);
    }
    return known;
  }

  @Override
  public Definition find(String name) {
    String text = definitions.get(name);
    return text == null
        ? new Definition.Missing(new Words("definition", definitions.keySet()))
        : new Definition.Ready(defined(name, text));
  }
}
