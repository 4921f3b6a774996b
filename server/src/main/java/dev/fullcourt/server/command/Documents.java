package dev.fullcourt.server.command;

import dev.fullcourt.engine.playbook.Mistake;
import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.PlaybookReader;
import dev.fullcourt.engine.playbook.Reading;
import dev.fullcourt.history.imports.mapping.Mapping;
import dev.fullcourt.history.imports.mapping.MappingReader;
import dev.fullcourt.history.imports.mapping.MappingReading;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the documents named on the command line; one with a mistake is refused. */
final class Documents {

  private Documents() {}

  /** The playbook in a file. */
  static Playbook playbook(Path file) {
    return switch (reading(file)) {
      case Reading.Accepted(Playbook playbook, var notices) -> playbook;
      case Reading.Refused(var mistakes) -> throw refusal("playbook", mistakes);
    };
  }

  /** What came of reading the playbook in a file. */
  static Reading reading(Path file) {
    return PlaybookReader.read(file.toString(), text(file));
  }

  /** The mapping in a file. */
  static Mapping mapping(Path file) {
    return switch (MappingReader.read(file.toString(), text(file))) {
      case MappingReading.Accepted(Mapping mapping) -> mapping;
      case MappingReading.Refused(var mistakes) -> throw refusal("mapping", mistakes);
    };
  }

  private static Refusal refusal(String kind, List<Mistake> mistakes) {
    return new Refusal(
        mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n"))
            + "\nThe "
            + kind
            + " was not used: "
            + (mistakes.size() == 1 ? "one mistake." : mistakes.size() + " mistakes."));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new Refusal(file + ": there is no such file");
    } catch (CharacterCodingException e) {
      throw new Refusal(file + ": is not UTF-8 text; save it as UTF-8");
    } catch (IOException e) {
      throw new Refusal(file + ": cannot be read: " + e.getMessage());
    }
  }
}
