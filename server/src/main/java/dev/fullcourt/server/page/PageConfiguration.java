package dev.fullcourt.server.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.catalina.util.NetMaskSet;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
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
   * What proxies say of whom they ask for is taken from those the operator names, and from nobody
   * else: whoever could say it could be anybody.
   */
  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> trustedProxies(
      @Value("${fullcourt.proxies:}") String networks) {
    return server -> {
      if (!networks.isBlank()) {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(checked(networks));
        valve.setHostHeader("X-Forwarded-Host");
        valve.setPortHeader("X-Forwarded-Port");
        server.addEngineValves(valve);
      }
    };
  }

  private static String checked(String networks) {
    String masked =
        Arrays.stream(networks.split(","))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .map(each -> each.contains("/") ? each : each + (each.contains(":") ? "/128" : "/32"))
            .collect(Collectors.joining(","));
    try {
      NetMaskSet.parse(masked);
      return masked;
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "FULLCOURT_PROXIES is '" + networks + "'; write it like 127.0.0.1, 10.1.0.0/16");
    }
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
