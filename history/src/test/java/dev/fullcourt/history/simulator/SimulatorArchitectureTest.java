package dev.fullcourt.history.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "dev.fullcourt.history.simulator",
    importOptions = ImportOption.DoNotIncludeTests.class)
class SimulatorArchitectureTest {

  /** What it makes tests the engine and the importers only while it knows neither. */
  @ArchTest
  static final ArchRule knowsNothingOfTheRestOfTheProduct =
      noClasses()
          .should()
          .dependOnClassesThat(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "belong to the product but not to the simulator",
                  type ->
                      type.getPackageName().startsWith("dev.fullcourt")
                          && !type.getPackageName().startsWith("dev.fullcourt.history.simulator")))
          .because("the simulator has a process of its own");

  @ArchTest
  static final ArchRule readsNoClock =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(java.time.ZoneId.class, "systemDefault")
          .because("the end of the year is given");

  @ArchTest
  static final ArchRule hasOneSourceOfChance =
      noClasses()
          .that()
          .doNotHaveSimpleName("Chance")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.util\\.(concurrent\\.ThreadLocalRandom|Random|SplittableRandom|UUID)"
                  + "|java\\.security\\.SecureRandom|java\\.util\\.random\\..*");

  @ArchTest
  static final ArchRule isCalledThroughItsDoors =
      classes()
          .that()
          .arePublic()
          .should()
          .haveNameMatching(
              ".*\\.(Simulation|SimulationSettings|Simulated|QuietYear|LabelledPeople(\\$\\w+)?"
                  + "|exports\\.(CrmExports|CrmSystem|ExportSettings)"
                  // Shared by the two kinds of files that are made up.
                  + "|simulator\\.(Chance|Companies|Company|PersonNames)(\\$\\w+)?)");
}
