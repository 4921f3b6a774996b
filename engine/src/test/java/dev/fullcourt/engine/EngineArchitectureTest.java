package dev.fullcourt.engine;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;

/** The engine is a pure function: what it says depends on nothing but what it is given. */
@AnalyzeClasses(
    packages = "dev.fullcourt.engine",
    importOptions = ImportOption.DoNotIncludeTests.class)
class EngineArchitectureTest {

  @ArchTest
  static final ArchRule touchesNothingOutside =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..",
              "javax.sql..",
              "java.net..",
              "java.nio.file..",
              "java.nio.channels..",
              "org.springframework..",
              "org.slf4j..",
              "java.util.logging..",
              "java.lang.System$Logger",
              "org.apache.logging..",
              "org.apache.commons.logging..");

  /** One class reads the published schema, which is a part of the program. */
  @ArchTest
  static final ArchRule readsNoFiles =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.fullcourt.engine.playbook.PlaybookSchema")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.io..")
          .orShould()
          .callMethod(Class.class, "getResourceAsStream", String.class);

  @ArchTest
  static final ArchRule hasNoClock =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .orShould()
          .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime");

  @ArchTest
  static final ArchRule leavesNothingToChance =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.(util|security)\\.(.*Random|random\\..*)|.*ThreadLocalRandom")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(UUID.class, "randomUUID");

  @ArchTest
  static final ArchRule takesNothingFromItsSurroundings =
      noClasses()
          .should()
          .callMethod(ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(TimeZone.class, "getDefault")
          .orShould()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getProperty", String.class)
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  /** Holidays are looked up while a playbook is read; after that they are dates (law 14). */
  @ArchTest
  static final ArchRule asksForHolidaysInOnePlace =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.fullcourt.engine.playbook.PublicHolidays")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("de.focus_shift..");
}
