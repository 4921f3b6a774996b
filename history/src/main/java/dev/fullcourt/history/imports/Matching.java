package dev.fullcourt.history.imports;

import dev.fullcourt.engine.playbook.Mistake;
import dev.fullcourt.history.imports.csv.JsonLines;
import dev.fullcourt.history.imports.csv.NotReadable;
import dev.fullcourt.history.imports.csv.RowFile;
import dev.fullcourt.history.imports.mapping.ColumnUse;
import dev.fullcourt.history.imports.mapping.Mapping;
import dev.fullcourt.history.imports.mapping.NamePattern;
import dev.fullcourt.history.imports.mapping.Nearest;
import dev.fullcourt.history.imports.mapping.Place;
import dev.fullcourt.history.imports.mapping.Table;
import dev.fullcourt.history.imports.mapping.Template;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out which file is what, and all that does not fit, before a row is read. */
final class Matching {

  private final Mapping mapping;
  private final List<DataFile> files = new ArrayList<>();
  private final List<Mistake> mistakes = new ArrayList<>();

  private Matching(Mapping mapping) {
    this.mapping = mapping;
  }

  static Matching of(Mapping mapping, List<GivenFile> paths) throws IOException {
    Matching matching = new Matching(mapping);
    if (paths.isEmpty()) {
      matching.mistake(mapping.file(), "no file was given", matching.patterns());
    }
    for (GivenFile path : paths) {
      matching.match(path, paths);
    }
    matching.files.sort(
        Comparator.<DataFile>comparingInt(file -> mapping.tables().indexOf(file.table()))
            .thenComparing(DataFile::name)
            .thenComparing(DataFile::path));
    if (matching.mistakes.isEmpty()) {
      matching.checkLookups();
      for (DataFile file : matching.files) {
        matching.checkColumns(file);
      }
    }
    return matching;
  }

  /** The files in the order in which they are read: of the mapping, then by name. */
  List<DataFile> files() {
    return List.copyOf(files);
  }

  List<Mistake> mistakes() {
    return mistakes.stream().distinct().toList();
  }

  private void match(GivenFile given, List<GivenFile> paths) throws IOException {
    Path path = given.path();
    String name = given.name();
    List<Table> tables = mapping.tables().stream().filter(table -> is(given, table)).toList();
    Path whole = path.toAbsolutePath().normalize();
    boolean again =
        files.stream().anyMatch(file -> file.path().toAbsolutePath().normalize().equals(whole));
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      String found = Files.exists(path) ? "this cannot be read as a file" : "there is no such file";
      mistake(shown(given), found, "give the path of a CSV file, packed with gzip or not");
    } else if (again) {
      mistake(shown(given), "this file is given twice", "give it once");
    } else if (tables.isEmpty()) {
      mistake(shown(given), "the mapping does not know a file of this name", patterns());
    } else if (tables.size() > 1) {
      mistake(
          shown(given),
          "the mapping knows this file as "
              + tables.stream().map(Table::name).collect(Collectors.joining(" and as ")),
          "make the `file` patterns narrower");
    } else {
      boolean clash = paths.stream().filter(other -> name.equals(other.name())).count() > 1;
      Table table = tables.getFirst();
      Charset encoding = given.encoding() == null ? table.encoding() : given.encoding();
      files.add(
          new DataFile(table, path, clash ? path.toString() : name, Files.size(path), encoding));
    }
  }

  /** Whoever gave it another name than it is stored under knows only that one. */
  private static String shown(GivenFile given) {
    boolean asStored = given.name().equals(String.valueOf(given.path().getFileName()));
    return asStored ? given.path().toString() : given.name();
  }

  private static boolean is(GivenFile given, Table table) {
    return given.kind() == null
        ? table.patterns().stream().anyMatch(p -> p.matchesFile(given.name()))
        : table.name().equals(given.kind());
  }

  private String patterns() {
    return "give files named like "
        + mapping.tables().stream()
            .flatMap(table -> table.patterns().stream())
            .map(NamePattern::text)
            .collect(Collectors.joining(", "));
  }

  /** A file that is looked up has to be there: without it all that it says would be blank. */
  private void checkLookups() {
    for (DataFile file : files) {
      for (Table.Lookup lookup : file.table().lookups()) {
        Table wanted = mapping.findTable(lookup.table()).orElseThrow();
        if (!lookup.optional() && files.stream().noneMatch(other -> other.table().equals(wanted))) {
          mistake(
              lookup.place(),
              "`" + file.table().name() + "` looks up `" + wanted.name() + "`, which was not given",
              "give a file named like "
                  + wanted.patterns().stream()
                      .map(NamePattern::text)
                      .collect(Collectors.joining(" or ")));
        }
      }
    }
  }

  private void checkColumns(DataFile file) throws IOException {
    try (RowFile csv = file.open(mapping)) {
      if (csv instanceof JsonLines) {
        return;
      }
      List<String> header = file.header(mapping, csv);
      Set<String> needed = needed(file.table());
      Set<String> checked = new HashSet<>();
      for (ColumnUse use : ColumnUse.of(mapping, file.table())) {
        if (!checked.add(use.column())) {
          continue;
        }
        int times = Collections.frequency(header, use.column());
        if (times == 0 && (!mapping.missingBlank() || needed.contains(use.column()))) {
          mistake(
              use.place(),
              "`" + file.name() + "` has no column `" + use.column() + "`",
              "it has " + some(header) + Nearest.question(use.column(), header));
        } else if (times > 1) {
          mistake(
              use.place(),
              "`" + file.name() + "` has " + times + " columns `" + use.column() + "`",
              "rename all but one in the file");
        }
      }
    } catch (NotReadable e) {
      mistake(shown(new GivenFile(file.path(), file.name())), e.found(), e.expected());
    }
  }

  /** Without these no row would have an id, whatever else is blank. */
  private static Set<String> needed(Table table) {
    return table.becomes().stream()
        .filter(event -> event.id().firstOf().size() == 1)
        .flatMap(event -> event.id().firstOf().getFirst().refs())
        .filter(ref -> ref instanceof Template.Own)
        .map(Template.Ref::column)
        .collect(Collectors.toSet());
  }

  private static String some(List<String> header) {
    String names =
        header.stream()
            .filter(name -> !name.isEmpty())
            .limit(20)
            .map(name -> "`" + name + "`")
            .collect(Collectors.joining(", "));
    return header.size() > 20 ? names + " and more" : names;
  }

  private void mistake(Place place, String found, String expected) {
    mistakes.add(new Mistake(mapping.file(), place.line(), place.column(), found, expected));
  }

  private void mistake(String file, String found, String expected) {
    mistakes.add(new Mistake(file, 1, 1, found, expected));
  }
}
