package dev.fullcourt.history;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;

/**
 * The parts of history know the engine, and nothing of each other; only files know replay,
 * importers know what people are called, behaviours are read for measures, which know money, and
 * the backtest stands on the others.
 */
@AnalyzeClasses(
    packages = "dev.fullcourt.history",
    importOptions = ImportOption.DoNotIncludeTests.class)
class HistoryArchitectureTest {

  private static final String HISTORY = "dev.fullcourt.history.";

  @ArchTest
  static final ArchRule partsKnowNothingOfEachOther =
      slices()
          .matching(HISTORY + "(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAPackage(HISTORY + "files.."), resideInAPackage(HISTORY + "replay.."))
          .ignoreDependency(
              resideInAPackage(HISTORY + "imports.."), resideInAPackage(HISTORY + "identity.."))
          .ignoreDependency(
              resideInAPackage(HISTORY + "behaviours.."), resideInAPackage(HISTORY + "measures.."))
          .ignoreDependency(
              resideInAPackage(HISTORY + "measures.."), resideInAPackage(HISTORY + "money.."))
          .ignoreDependency(
              resideInAPackage(HISTORY + "backtest.."),
              resideInAnyPackage(
                  HISTORY + "files..",
                  HISTORY + "measures..",
                  HISTORY + "replay..",
                  HISTORY + "routing.."));

  @ArchTest
  static final ArchRule ourOwnCodeIsTheEngineAlone =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.fullcourt..")
                  .and(resideInAPackage("dev.fullcourt.history..").negate())
                  .and(resideInAPackage("dev.fullcourt.engine..").negate())
                  .as("are ours and neither engine nor history"));

  @ArchTest
  static final ArchRule hasNoServerOfItsOwnAndNoFramework =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "javax.sql..",
              "org.postgresql..",
              "org.springframework..",
              "org.slf4j..",
              "java.util.logging..",
              "java.net..");

  /** DuckDB runs inside the process and is spoken to in SQL; only the files need it. */
  @ArchTest
  static final ArchRule onlyFilesSpeakSql =
      noClasses()
          .that()
          .resideOutsideOfPackage(HISTORY + "files..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.duckdb..");

  /** A simulator that knew the engine could only confirm it. */
  @ArchTest
  static final ArchRule simulatorKnowsNoEngine =
      noClasses()
          .that()
          .resideInAPackage(HISTORY + "simulator..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.fullcourt.engine..");

  @ArchTest
  static final ArchRule measuresAreOfStaysAndNotOfTheirMaking =
      noClasses()
          .that()
          .resideInAPackage(HISTORY + "measures..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.fullcourt.engine",
              "dev.fullcourt.engine.buyer..",
              "dev.fullcourt.engine.scoring..",
              "java.io..",
              "java.nio.file..");

  @ArchTest
  static final ArchRule statisticsAndTablesKnowNoBuyers =
      classes()
          .that()
          .resideInAnyPackage(HISTORY + "measures.survival..", HISTORY + "measures.text..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              HISTORY + "measures.survival..",
              HISTORY + "measures.text..",
              "java..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule measuresDoNotKnowTheReportsMadeOfThem =
      noClasses()
          .that()
          .resideInAnyPackage(
              HISTORY + "measures", HISTORY + "measures.survival..", HISTORY + "measures.text..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(HISTORY + "measures.reports..");

  @ArchTest
  static final ArchRule filesAndMappingsDoNotKnowTheImporter =
      noClasses()
          .that()
          .resideInAnyPackage(HISTORY + "imports.csv..", HISTORY + "imports.mapping..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(HISTORY + "imports");

  @ArchTest
  static final ArchRule filesDoNotKnowMappingsNorMappingsFiles =
      slices().matching(HISTORY + "imports.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule replayAndMeasuresDependOnNothingButWhatTheyAreGiven =
      noClasses()
          .that()
          .resideInAnyPackage(
              HISTORY + "replay..",
              HISTORY + "measures..",
              HISTORY + "identity..",
              HISTORY + "backtest..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.(util|security)\\.(.*Random|random\\..*)|.*ThreadLocalRandom")
          .orShould()
          .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(TimeZone.class, "getDefault")
          .orShould()
          .callMethod(Locale.class, "getDefault");
}
