package dev.fullcourt.engine.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Our predicates and CEL's own evaluation say the same of the same condition. */
class CelAgreementTest {

  private static final long SEED = 20261123L;
  private static final int PAIRS = 1_000_000;
  private static final int CONDITIONS = 2_000;
  private static final int FACTS = 5_000;

  private final Language language = new Language();
  private final Cel cel = cel();

  @Test
  void millionPairsOfConditionAndFactsAreWhatCelSays() throws Exception {
    SplittableRandom random = new SplittableRandom(SEED);
    RandomConditions conditions = new RandomConditions(random, true);
    List<RandomFacts> facts = RandomFacts.some(FACTS, conditions, random);
    List<Map<String, Object>> variables = facts.stream().map(RandomFacts::variables).toList();
    Map<Truth, Integer> seen = new EnumMap<>(Truth.class);
    int pairs = 0;
    for (int i = 0; i < CONDITIONS; i++) {
      RandomConditions.Pair pair = conditions.condition(3);
      Condition ours = language.condition(pair.ours());
      CelRuntime.Program theirs = cel.createProgram(cel.compile(pair.cel()).getAst());
      int first = random.nextInt(FACTS);
      for (int j = 0; j < PAIRS / CONDITIONS; j++, pairs++) {
        int which = (first + j) % FACTS;
        Truth truth = ours.test(facts.get(which));
        if (truth != evaluate(theirs, variables.get(which))) {
          fail("%s is %s to us with %s", pair, truth, facts.get(which));
        }
        seen.merge(truth, 1, Integer::sum);
      }
    }
    assertThat(pairs).isEqualTo(PAIRS);
    assertThat(seen).containsOnlyKeys(Truth.values());
    assertThat(seen.values()).as("of each: %s", seen).allMatch(times -> times > PAIRS / 10);
  }

  @Test
  void whatIsLeftWhenAFieldIsKnownIsTheConditionWithThatValue() {
    SplittableRandom random = new SplittableRandom(SEED + 2);
    RandomConditions conditions = new RandomConditions(random, true);
    List<RandomFacts> facts = RandomFacts.some(FACTS, conditions, random);
    int less = 0;
    for (int i = 0; i < 2 * CONDITIONS; i++) {
      Condition condition = language.condition(inPlaceOrByName(i, conditions));
      Field field = oneOf(condition.fields(), random);
      Object value = random.nextInt(4) == 0 ? null : conditions.value(field.type());
      Condition left = condition.given(field.path(), value);
      assertThat(left.fields()).doesNotContain(field);
      less += left.fields().size() < condition.fields().size() - 1 ? 1 : 0;
      for (int j = 0; j < 50; j++) {
        RandomFacts those = facts.get(random.nextInt(FACTS));
        Truth truth = condition.test(those.with(field.path(), value));
        if (left.test(those) != truth) {
          fail("%s is %s with %s = %s and %s", condition.text(), truth, field, value, those);
        }
        assertThat(left.always().orElse(truth)).isEqualTo(truth);
      }
    }
    assertThat(less).as("conditions of which more than the field fell away").isGreaterThan(100);
  }

  /** Every third is called by a name, so that definitions are cut down too. */
  private String inPlaceOrByName(int i, RandomConditions conditions) {
    String text = conditions.condition(3).ours();
    if (i % 3 > 0) {
      return text;
    }
    language.define("d" + i, text);
    return "meets(d%d) || (%s)".formatted(i, conditions.condition(1).ours());
  }

  private static Field oneOf(Set<Field> fields, SplittableRandom random) {
    List<Field> some = fields.isEmpty() ? RandomFacts.FIELDS : List.copyOf(fields);
    return some.get(random.nextInt(some.size()));
  }

  @Test
  void whatHoldsOnLittleKnowledgeStillHoldsOnMore() {
    SplittableRandom random = new SplittableRandom(SEED + 1);
    RandomConditions conditions = new RandomConditions(random, false);
    List<RandomFacts> facts = RandomFacts.some(FACTS, conditions, random);
    int settledEarly = 0;
    for (int i = 0; i < CONDITIONS; i++) {
      Condition condition = language.condition(conditions.condition(3).ours());
      for (int j = 0; j < 20; j++) {
        RandomFacts more = facts.get(random.nextInt(FACTS));
        RandomFacts fewer = more.fewer(random);
        Truth early = condition.test(fewer);
        if (early != Truth.UNKNOWN) {
          settledEarly++;
          assertThat(condition.test(more))
              .as("%s with %s, earlier with %s", condition.text(), more, fewer)
              .isEqualTo(early);
        }
      }
    }
    assertThat(settledEarly).isGreaterThan(CONDITIONS);
  }

  /** What CEL says; what it does not know or cannot evaluate is unknown to us. */
  private static Truth evaluate(CelRuntime.Program program, Map<String, Object> values) {
    try {
      return program.eval(values) instanceof Boolean yes ? Truth.of(yes) : Truth.UNKNOWN;
    } catch (CelEvaluationException e) {
      return Truth.UNKNOWN;
    }
  }

  private static Cel cel() {
    var builder =
        CelFactory.standardCelBuilder()
            .setOptions(CelLanguage.options())
            .setResultType(SimpleType.BOOL)
            .addVar(RandomFacts.VIEWS_VARIABLE, SimpleType.INT);
    for (Field field : Language.dictionary().fields().values()) {
      builder.addVar(RandomConditions.variable(field.path()), CelLanguage.typeOf(field.type()));
      builder.addVar(RandomConditions.known(field.path()), SimpleType.BOOL);
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
