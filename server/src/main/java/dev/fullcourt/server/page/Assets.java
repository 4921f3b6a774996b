package dev.fullcourt.server.page;

import dev.fullcourt.history.identity.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Addresses of what pages load. Each changes whenever its content does, so that it can be cached
 * without end.
 */
public final class Assets {

  private static final String STYLESHEET = hashed("fullcourt.css");
  private static final String SCRIPT = hashed("fullcourt.js");
  private static final String PIPELINE_SCRIPT = hashed("pipeline.js");
  private static final String LIST_SCRIPT = hashed("lists.js");
  private static final String COMPLETION_SCRIPT = hashed("completion.js");
  private static final String FORM_SCRIPT = hashed("form.js");
  private static final String HTMX =
      "/webjars/htmx.org/" + webjarVersion("htmx.org") + "/dist/htmx.min.js";

  private Assets() {}

  /** The one stylesheet. */
  public static String stylesheet() {
    return STYLESHEET;
  }

  /** Our own script: keyboard shortcuts. */
  public static String script() {
    return SCRIPT;
  }

  /** The script of forms in frames: tells the page around how high it is. */
  public static String formScript() {
    return FORM_SCRIPT;
  }

  /** The script of the pipeline: moving by drag and by key. */
  public static String pipelineScript() {
    return PIPELINE_SCRIPT;
  }

  /** The script of lists: selecting rows. */
  public static String listScript() {
    return LIST_SCRIPT;
  }

  /** The script of the playbook's editor: what may be written next. */
  public static String completionScript() {
    return COMPLETION_SCRIPT;
  }

  /** The htmx script. */
  public static String htmx() {
    return HTMX;
  }

  /** The little picture in the browser's tab. */
  public static String favicon() {
    return "/assets/favicon.svg";
  }

  /** The version of a web library among our dependencies. */
  static String webjarVersion(String artifact) {
    Properties properties = new Properties();
    String path = "META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties";
    try (InputStream in = open(path)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  /** Opens a file on the classpath. */
  static InputStream open(String path) {
    InputStream in = Assets.class.getClassLoader().getResourceAsStream(path);
    if (in == null) {
      throw new IllegalStateException("missing from the build: " + path);
    }
    return in;
  }

  private static String hashed(String name) {
    try (InputStream in = open("static/assets/" + name)) {
      byte[] hash = Sha256.of(in.readAllBytes());
      return "/assets/" + name + "?v=" + HexFormat.of().formatHex(hash, 0, 6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
