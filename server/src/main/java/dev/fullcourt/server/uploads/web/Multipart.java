package dev.fullcourt.server.uploads.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Forms with files are taken at the address of uploads alone: elsewhere a stranger could fill the
 * disk before anybody looked who it is. They go to disk as they come and never into memory.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Multipart {

  /** For the other fields of a form, and what stands between the parts. */
  private static final long FIELDS = 1 << 20;

  @Bean
  MultipartConfigElement formsWithFiles(
      @Value("${fullcourt.data}") Path data,
      @Value("${fullcourt.uploads.largest}") DataSize largest) {
    Path incoming = data.resolve("uploads").resolve("incoming").toAbsolutePath();
    try {
      Files.createDirectories(incoming);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long most = largest.toBytes() + FIELDS;
    return new MultipartConfigElement(incoming.toString(), most, most, 0);
  }

  @Bean
  FilterRegistrationBean<Filter> filesGoToUploadsAlone(
      @Value("${fullcourt.uploads.largest}") DataSize largest) {
    FilterRegistrationBean<Filter> bean =
        new FilterRegistrationBean<>(new Guard(largest.toBytes() + FIELDS));
    bean.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return bean;
  }

  private static final class Guard extends OncePerRequestFilter {

    private final long most;

    Guard(long most) {
      this.most = most;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      String type = request.getContentType();
      boolean files = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
      if (files && !request.getRequestURI().startsWith("/uploads")) {
        refuse(response, 415, "Files are taken at /uploads alone.");
      } else if (files && request.getContentLengthLong() > most) {
        refuse(
            response,
            413,
            "The files are too long: up to "
                + (most >> 20)
                + " MB can be uploaded at once. Pack them with gzip, or bring some of them first.");
      } else {
        chain.doFilter(request, response);
      }
    }

    private static void refuse(HttpServletResponse response, int status, String why)
        throws IOException {
      response.setStatus(status);
      response.setContentType("text/plain;charset=UTF-8");
      response.getWriter().write(why + "\n");
    }
  }
}
