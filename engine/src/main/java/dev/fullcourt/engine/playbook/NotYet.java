package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.yaml.Yaml;
import java.util.List;

/** Names the parts of a playbook that this version reads but does not act on. */
final class NotYet {

  private static final List<String> PARTS =
      List.of("consent", "plays", "content", "goals", "alerts");

  private final Mistakes mistakes;

  NotYet(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  void tell(Yaml.Mapping playbook) {
    PARTS.forEach(part -> tell(playbook, part));
  }

  private void tell(Yaml.Mapping part, String key) {
    part.findEntry(key)
        .ifPresent(entry ->
            mistakes.notice(
                entry.place(),
                "`" + key + "` is read, but not acted on yet",
                "nothing to do; a later version will"));
  }
}
