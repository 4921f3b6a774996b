package dev.fullcourt.engine.stories;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The playbooks among the test resources, each read once. */
public final class Playbooks {

  private static final Map<String, Playbook> READ = new ConcurrentHashMap<>();

  private Playbooks() {}

  /** The playbook {@code resources/stories/NAME.yaml}. */
  public static Playbook read(String name) {
    return READ.computeIfAbsent(
        name, key -> parse(key + ".yaml", text("/stories/" + key + ".yaml")));
  }

  /** A playbook from its text. */
  public static Playbook parse(String name, String text) {
    return switch (PlaybookReader.read(name, text)) {
      case Reading.Accepted(var playbook, var notices) -> playbook;
      case Reading.Refused(var mistakes) -> throw new AssertionError(name + ": " + mistakes);
    };
  }

  /** The text of a test resource. */
  public static String text(String resource) {
    try (InputStream in = Playbooks.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
