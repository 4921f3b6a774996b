package dev.fullcourt.history.measures;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Measures are pure, and statistics know nothing of what they are about. */
class MeasuresArchitectureTest {

  private static final String MEASURES = "dev.fullcourt.history.measures";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(MEASURES);

  @Test
  void measuresUseOnlyTheEngineMoneyAndTheJdk() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            MEASURES + "..",
            "dev.fullcourt.history.money..",
            "dev.fullcourt.engine..",
            "java.lang..",
            "java.math",
            "java.time..",
            "java.util..",
            "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void measuresHaveNoClockAndNoDefaultZone() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(ZoneId.class, "systemDefault")
        .check(CLASSES);
  }

  @Test
  void statisticsAndTablesStandAlone() {
    for (String name : new String[] {"survival", "ranking", "text"}) {
      classes()
          .that()
          .resideInAPackage(MEASURES + "." + name)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(MEASURES + "." + name, "java..", "org.jspecify..")
          .check(CLASSES);
    }
  }
}
