package dev.fullcourt.server.uploads;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.history.imports.FilePreview;
import dev.fullcourt.history.imports.mapping.Mapping;
import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Refused;
import dev.fullcourt.server.playbooks.Playbooks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The ways in which people say what the columns of an upload mean. */
@Component
public class MappingChoices {

  private static final int LONGEST = 200_000;

  private final Uploads uploads;
  private final Mappings mappings;
  private final Playbooks playbooks;
  private final RunPages runs;
  private final Audit audit;

  MappingChoices(
      Uploads uploads, Mappings mappings, Playbooks playbooks, RunPages runs, Audit audit) {
    this.uploads = uploads;
    this.mappings = mappings;
    this.playbooks = playbooks;
    this.runs = runs;
    this.audit = audit;
  }

  /**
   * Begins from a ready mapping; kinds of files are taken from what fits best.
   *
   * @throws Refused when there is none of that name
   */
  public void choose(Upload upload, String name) {
    Mappings.Ready ready =
        mappings.ready(upload, mappings.previews(upload)).stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new Refused("There is no ready mapping of that name."));
    uploads.map(upload, name, ready.text(), kinds(upload, ready));
  }

  /** Only what the names do not say already. */
  private static Map<Integer, String> kinds(Upload upload, Mappings.Ready ready) {
    Map<Integer, String> kinds = new HashMap<>();
    for (int i = 0; i < upload.files().size(); i++) {
      UploadedFile file = upload.files().get(i);
      boolean named =
          ready.mapping().tables().stream()
                  .filter(t -> t.patterns().stream().anyMatch(p -> p.matchesFile(file.name())))
                  .count()
              == 1;
      Optional<String> kind = ready.fit().kinds().get(i);
      if (!named && kind.isPresent()) {
        kinds.put(file.number(), kind.get());
      }
    }
    return kinds;
  }

  /** Takes a mapping that somebody wrote; it may still have mistakes. */
  public void write(Upload upload, String text, Map<Integer, String> kinds) {
    String plain = text.replace("\r\n", "\n");
    if (plain.length() > LONGEST) {
      throw new Refused("The mapping is too long.");
    }
    uploads.map(upload, upload.chosen(), plain, known(plain, upload, kinds));
  }

  /** Kinds that the mapping does not have go by the names of the files again. */
  private Map<Integer, String> known(String text, Upload upload, Map<Integer, String> kinds) {
    Mapping mapping = mappings.check(upload, text).mapping();
    Map<Integer, String> known = new HashMap<>(kinds);
    known.values().removeIf(kind -> mapping == null || mapping.findTable(kind).isEmpty());
    return known;
  }

  /** Takes what was chosen column by column. */
  public void choose(Upload upload, ColumnChoice choice) {
    List<FilePreview> previews = mappings.previews(upload);
    if (previews.size() != 1 || !(previews.getFirst() instanceof FilePreview.Readable readable)) {
      throw new Refused("Columns can be chosen for one file that can be read.");
    }
    uploads.map(
        upload, null, choice.mapping(readable.header(), runs.zone().getId()), Map.of());
  }

  /** Puts the playbook in force that comes with the chosen mapping, where none is yet. */
  public void beginPlaybook(Member by, Upload upload) {
    Playbook playbook =
        mappings
            .findPlaybook(upload.chosen())
            .orElseThrow(() -> new Refused("No playbook comes with this mapping."));
    switch (playbooks.activate(playbook)) {
      case Playbooks.Activation.InForce(Playbook now) ->
          audit.record(by, "put in force", "playbook version 1", null, playbook.name());
      case Playbooks.Activation.Differs(Playbook other) ->
          throw new Refused("There is a playbook in force already: " + other.name() + ".");
    }
  }

  /** The same upload with other kinds of files, not saved. */
  public Upload proposed(Upload upload, String text, Map<Integer, String> kinds) {
    return upload.withKinds(known(text, upload, kinds));
  }
}
