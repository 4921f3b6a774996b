package dev.fullcourt.engine.condition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelStandardMacro;
import java.util.List;
import java.util.Optional;

/**
 * The part of CEL that conditions may be written in, with what is added to it: {@code
 * buyer.count(…)}, {@code meets(NAME)}, and calculating and comparing across whole and other
 * numbers.
 */
final class CelLanguage {

  /** The most a condition may be long, in code points. */
  static final int LONGEST = 20_000;

  /** The most its parts may be nested; keeps every recursion over a condition shallow. */
  private static final int DEEPEST = 100;

  static final String COUNT = "count";
  static final String MEETS = "meets";
  static final String TIMESTAMP = "timestamp";

  /** What may be called by name. */
  static final Words FUNCTIONS =
      new Words(
          "function",
          List.of(
              "startsWith",
              "endsWith",
              "contains",
              "matches",
              "size",
              "has",
              "buyer.count",
              MEETS,
              TIMESTAMP));

  private static final StandardFunction[] STANDARD = {
    StandardFunction.LOGICAL_AND,
    StandardFunction.LOGICAL_OR,
    StandardFunction.LOGICAL_NOT,
    StandardFunction.CONDITIONAL,
    StandardFunction.EQUALS,
    StandardFunction.NOT_EQUALS,
    StandardFunction.LESS,
    StandardFunction.LESS_EQUALS,
    StandardFunction.GREATER,
    StandardFunction.GREATER_EQUALS,
    StandardFunction.IN,
    StandardFunction.ADD,
    StandardFunction.SUBTRACT,
    StandardFunction.MULTIPLY,
    StandardFunction.DIVIDE,
    StandardFunction.MODULO,
    StandardFunction.NEGATE,
    StandardFunction.SIZE,
    StandardFunction.STARTS_WITH,
    StandardFunction.ENDS_WITH,
    StandardFunction.CONTAINS,
    StandardFunction.MATCHES,
    StandardFunction.TIMESTAMP,
  };

  private CelLanguage() {}

  /** Parses and checks conditions that speak of these things. */
  static CelCompiler compiler(Dictionary dictionary) {
    CelRoots roots = new CelRoots(dictionary);
    var builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(options())
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(
                CelStandardDeclarations.newBuilder().includeFunctions(STANDARD).build())
            .setStandardMacros(CelStandardMacro.HAS)
            .addMacros(CelMacro.newGlobalMacro(MEETS, 1, CelLanguage::expandMeets))
            .setTypeProvider(roots)
            .setResultType(SimpleType.BOOL)
            .addFunctionDeclarations(count(CelRoots.typeOf(Field.Root.BUYER.word())), meets())
            .addFunctionDeclarations(mixed());
    roots.roots().forEach(root -> builder.addVar(root, CelRoots.typeOf(root)));
    return builder.build();
  }

  static CelOptions options() {
    return CelOptions.current()
        .enableHeterogeneousNumericComparisons(true)
        .maxExpressionCodePointSize(LONGEST)
        .maxParseRecursionDepth(DEEPEST)
        .populateMacroCalls(false)
        .build();
  }

  /** {@code meets(MQL)}: the bare name becomes a text, so that it need not be a variable. */
  private static Optional<CelExpr> expandMeets(
      dev.cel.parser.CelMacroExprFactory factory, CelExpr target, ImmutableList<CelExpr> args) {
    CelExpr name = args.getFirst();
    if (name.getKind() != CelExpr.ExprKind.Kind.IDENT) {
      return Optional.empty();
    }
    return Optional.of(
        factory.newGlobalCall(
            MEETS, CelExpr.ofConstant(name.id(), CelConstant.ofValue(name.ident().name()))));
  }

  private static CelFunctionDecl meets() {
    return CelFunctionDecl.newFunctionDeclaration(
        MEETS, CelOverloadDecl.newGlobalOverload("meets_name", SimpleType.BOOL, SimpleType.STRING));
  }

  private static CelFunctionDecl count(CelType buyer) {
    CelType match = MapType.create(SimpleType.STRING, SimpleType.DYN);
    CelType text = SimpleType.STRING;
    return CelFunctionDecl.newFunctionDeclaration(
        COUNT,
        CelOverloadDecl.newMemberOverload("count_type", SimpleType.INT, buyer, text),
        CelOverloadDecl.newMemberOverload("count_window", SimpleType.INT, buyer, text, text),
        CelOverloadDecl.newMemberOverload("count_match", SimpleType.INT, buyer, text, match),
        CelOverloadDecl.newMemberOverload(
            "count_match_window", SimpleType.INT, buyer, text, match, text));
  }

  /** Operators between a whole number and another number; CEL itself has only the comparisons. */
  static List<CelFunctionDecl> mixed() {
    ImmutableList.Builder<CelFunctionDecl> all = ImmutableList.builder();
    for (String operator : List.of("_+_", "_-_", "_*_", "_/_")) {
      all.add(mixed(operator, SimpleType.DOUBLE));
    }
    for (String operator : List.of("_==_", "_!=_")) {
      all.add(mixed(operator, SimpleType.BOOL));
    }
    return all.build();
  }

  private static CelFunctionDecl mixed(String operator, CelType result) {
    return CelFunctionDecl.newFunctionDeclaration(
        operator,
        ImmutableSet.of(
            CelOverloadDecl.newGlobalOverload(
                "mixed_int_double" + operator, result, SimpleType.INT, SimpleType.DOUBLE),
            CelOverloadDecl.newGlobalOverload(
                "mixed_double_int" + operator, result, SimpleType.DOUBLE, SimpleType.INT)));
  }

  static CelType typeOf(Field.Type type) {
    return switch (type) {
      case TEXT -> SimpleType.STRING;
      case NUMBER -> SimpleType.DOUBLE;
      case WHOLE -> SimpleType.INT;
      case FLAG -> SimpleType.BOOL;
      case TIME -> SimpleType.TIMESTAMP;
      case LIST -> ListType.create(SimpleType.STRING);
    };
  }
}
