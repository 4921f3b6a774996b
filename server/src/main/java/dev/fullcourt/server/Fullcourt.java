package dev.fullcourt.server;

import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.SpringProperties;
import org.springframework.util.ClassUtils;

/**
 * The application: what Spring puts together. The command line starts it.
 *
 * <p>What it consists of with its pages is written down by the build ({@code
 * spring-boot:process-aot}), so that starting to serve need not find it out again, which would be a
 * quarter of the time it takes.
 */
@SpringBootApplication
public class Fullcourt {

  private static final String WRITTEN_DOWN =
      Fullcourt.class.getName() + "__ApplicationContextInitializer";

  /** For the build, which looks at what would be started. The program begins elsewhere. */
  public static void main(String[] arguments) {
    application(WebApplicationType.SERVLET).run(arguments);
  }

  /** Starts it, one after the other in one virtual machine: Spring keeps its choice for all. */
  public static synchronized ConfigurableApplicationContext start(
      WebApplicationType type,
      List<? extends ApplicationContextInitializer<?>> first,
      List<String> arguments) {
    boolean known =
        type == WebApplicationType.SERVLET
            && ClassUtils.isPresent(WRITTEN_DOWN, Fullcourt.class.getClassLoader());
    SpringProperties.setProperty("spring.aot.enabled", Boolean.toString(known));
    return application(type)
        .initializers(first.toArray(ApplicationContextInitializer<?>[]::new))
        .run(arguments.toArray(String[]::new));
  }

  private static SpringApplicationBuilder application(WebApplicationType type) {
    return new SpringApplicationBuilder(Fullcourt.class).main(Fullcourt.class).web(type);
  }
}
