package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.playbook.Asset.StagePair;
import dev.fullcourt.engine.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code content:}. */
final class ContentReader {

  private static final Pattern MOVE = Pattern.compile("(?<from>.*?) *-> *(?<to>.*)");

  private final Words stages;
  private final Mistakes mistakes;

  ContentReader(Words stages, Mistakes mistakes) {
    this.stages = stages;
    this.mistakes = mistakes;
  }

  /** The names of all assets, those that are wrong included. */
  static Words names(Yaml.Mapping playbook) {
    return new Words(
        "asset",
        playbook.items("content").stream()
            .flatMap(item -> item.asMapping().stream())
            .flatMap(asset -> asset.findScalar("asset").stream())
            .map(Yaml.Scalar::text)
            .toList());
  }

  List<Asset> read(Yaml.Mapping playbook) {
    List<Asset> content = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Yaml item : playbook.items("content")) {
      Yaml.Mapping written = item.asMapping().orElse(Yaml.Mapping.EMPTY);
      List<StagePair> moves = moves(written);
      written
          .findScalar("asset")
          .ifPresent(name -> {
            if (!seen.add(name.text())) {
              mistakes.add(
                  name.place(), "a second asset `" + name.text() + "`", "a name no other has");
            }
            content.add(new Asset(name.text(), moves));
          });
    }
    return content;
  }

  private List<StagePair> moves(Yaml.Mapping asset) {
    List<StagePair> moves = new ArrayList<>();
    for (Yaml.Scalar written : asset.find("moves").map(Yaml::scalars).orElse(List.of())) {
      Matcher matcher = MOVE.matcher(written.text());
      if (matcher.matches()) {
        Optional<String> from = stage(matcher.group("from"), written, matcher.start("from"));
        Optional<String> to = stage(matcher.group("to"), written, matcher.start("to"));
        if (from.isPresent() && to.isPresent()) {
          moves.add(new StagePair(from.get(), to.get()));
        }
      } // else the schema says so
    }
    return moves;
  }

  private Optional<String> stage(String name, Yaml.Scalar written, int offset) {
    if (stages.has(name)) {
      return Optional.of(name);
    }
    mistakes.add(
        written.placeOf(written.text().codePointCount(0, offset)),
        "unknown stage `" + name + "`",
        stages.instead(name));
    return Optional.empty();
  }
}
