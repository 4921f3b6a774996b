package dev.fullcourt.server.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How pages and what they load reach the browser. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

  /** Templates are compiled with the product; nothing is read or compiled while it runs. */
  @Bean
  TemplateEngine templateEngine() {
    return TemplateEngine.createPrecompiled(
        null, ContentType.Html, null, "dev.fullcourt.server.templates");
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableWebServerFactory> compressedAnswers() {
    return server -> {
      Compression compression = new Compression();
      compression.setEnabled(true);
      server.setCompression(compression);
    };
  }

  /**
   * Addresses of assets bear a version or a hash of the content, so a browser may keep them for
   * good.
   */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    keepForGood(registry, "/assets/**", "classpath:/static/assets/");
    keepForGood(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/");
    keepForGood(registry, "/_static/**", "classpath:/META-INF/resources/_static/");
  }

  private static void keepForGood(
      ResourceHandlerRegistry registry, String pattern, String location) {
    registry
        .addResourceHandler(pattern)
        .addResourceLocations(location)
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
  }
}
