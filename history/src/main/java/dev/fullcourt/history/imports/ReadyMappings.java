package dev.fullcourt.history.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Mappings that come with the product, by name. */
public final class ReadyMappings {

  /** Their names: the folders of the samples they are in. */
  public static final List<String> NAMES =
      List.of("salesforce", "hubspot", "marketo", "mautic", "events");

  private ReadyMappings() {}

  /**
   * The file of the mapping of that name; empty where there is none.
   *
   * @param home the folder the product was installed in
   */
  public static Optional<Path> find(Path home, String name) {
    Path file = home.resolve("samples").resolve(name).resolve("mapping.yaml");
    return NAMES.contains(name) && Files.exists(file) ? Optional.of(file) : Optional.empty();
  }
}
