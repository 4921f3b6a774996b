package dev.fullcourt.engine.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Our predicates and CEL's own evaluation say the same of the same condition. */
class CelAgreementTest {

  private static final long SEED = 20261123L;
  private static final int CONDITIONS = 500;
  private static final int SCOPES = 40;
  private static final Count VIEWS = new Count("page_viewed", Map.of(), null);

  private final Language language = new Language();
  private final Cel cel = cel();

  @Test
  void everyConditionOverKnownFactsIsWhatCelSays() throws Exception {
    SplittableRandom random = new SplittableRandom(SEED);
    RandomConditions conditions = new RandomConditions(random, true);
    Map<Truth, Integer> seen = new HashMap<>();
    for (int i = 0; i < CONDITIONS; i++) {
      RandomConditions.Pair pair = conditions.condition(3);
      Condition ours = language.condition(pair.ours());
      CelRuntime.Program theirs = cel.createProgram(cel.compile(pair.cel()).getAst());
      for (int j = 0; j < SCOPES; j++) {
        Map<String, Object> values = values(conditions, random);
        Truth truth = ours.test(facts(values));
        assertThat(truth).as("%s with %s", pair, values).isEqualTo(evaluate(theirs, values));
        seen.merge(truth, 1, Integer::sum);
      }
    }
    assertThat(seen.keySet()).contains(Truth.TRUE, Truth.FALSE, Truth.UNKNOWN);
    assertThat(seen.values()).allSatisfy(times -> assertThat(times).isGreaterThan(20));
  }

  @Test
  void whatHoldsOnLittleKnowledgeStillHoldsOnMore() {
    SplittableRandom random = new SplittableRandom(SEED + 1);
    RandomConditions conditions = new RandomConditions(random, false);
    int settledEarly = 0;
    for (int i = 0; i < CONDITIONS; i++) {
      Condition condition = language.condition(conditions.condition(3).ours());
      for (int j = 0; j < SCOPES; j++) {
        Map<String, Object> values = values(conditions, random);
        Map<String, Object> fewer = new HashMap<>(values);
        fewer.keySet().removeIf(name -> !name.startsWith("count") && random.nextInt(3) > 0);
        Truth early = condition.test(facts(fewer));
        if (early != Truth.UNKNOWN) {
          settledEarly++;
          assertThat(condition.test(facts(values)))
              .as("%s with %s, earlier with %s", condition.text(), values, fewer)
              .isEqualTo(early);
        }
      }
    }
    assertThat(settledEarly).isGreaterThan(CONDITIONS);
  }

  private static Map<String, Object> values(RandomConditions conditions, SplittableRandom random) {
    Map<String, Object> values = new HashMap<>();
    Language.dictionary()
        .fields()
        .values()
        .forEach(field ->
            values.put(RandomConditions.variable(field.path()), conditions.value(field.type())));
    values.put("count_page_viewed", (long) random.nextInt(4));
    return values;
  }

  private static Facts facts(Map<String, Object> values) {
    Facts facts = Facts.none();
    for (Field field : Language.dictionary().fields().values()) {
      Object value = values.get(RandomConditions.variable(field.path()));
      if (value != null) {
        facts.with(field.path(), value);
      }
    }
    return facts.with(VIEWS, (long) values.getOrDefault("count_page_viewed", 0L));
  }

  /** What CEL says; what it cannot evaluate is unknown to us. */
  private static Truth evaluate(CelRuntime.Program program, Map<String, Object> values) {
    try {
      return Truth.of((Boolean) program.eval(values));
    } catch (CelEvaluationException e) {
      return Truth.UNKNOWN;
    }
  }

  private static Cel cel() {
    var builder =
        CelFactory.standardCelBuilder()
            .setOptions(CelLanguage.options())
            .setResultType(SimpleType.BOOL)
            .addVar("count_page_viewed", SimpleType.INT);
    for (Field field : Language.dictionary().fields().values()) {
      builder.addVar(RandomConditions.variable(field.path()), CelLanguage.typeOf(field.type()));
    }
    return builder
        .addFunctionDeclarations(CelLanguage.mixed())
        .addFunctionBindings(bindings())
        .build();
  }

  /** Across whole and other numbers CEL has no operators of its own: these say what we mean. */
  private static List<CelFunctionBinding> bindings() {
    List<CelFunctionBinding> bindings = new ArrayList<>();
    for (CelFunctionDecl function : CelLanguage.mixed()) {
      String sign = function.name();
      for (CelOverloadDecl overload : function.overloads()) {
        String id = overload.overloadId();
        bindings.add(
            overload.parameterTypes().getFirst().equals(SimpleType.INT)
                ? CelFunctionBinding.from(
                    id, Long.class, Double.class, (a, b) -> calculate(sign, a, b))
                : CelFunctionBinding.from(
                    id, Double.class, Long.class, (a, b) -> calculate(sign, a, b)));
      }
    }
    return bindings;
  }

  private static Object calculate(String sign, Number a, Number b) {
    return switch (sign) {
      case "_+_" -> a.doubleValue() + b.doubleValue();
      case "_-_" -> a.doubleValue() - b.doubleValue();
      case "_*_" -> a.doubleValue() * b.doubleValue();
      case "_/_" -> a.doubleValue() / b.doubleValue();
      case "_==_" -> exact(a).compareTo(exact(b)) == 0;
      case "_!=_" -> exact(a).compareTo(exact(b)) != 0;
      default -> throw new IllegalArgumentException(sign);
    };
  }

  private static BigDecimal exact(Number number) {
    return number instanceof Long whole
        ? BigDecimal.valueOf(whole)
        : new BigDecimal(number.doubleValue());
  }
}
