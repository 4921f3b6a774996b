package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Definitions;
import dev.fullcourt.engine.condition.Dictionary;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.condition.Words;
import dev.fullcourt.engine.yaml.Place;
import dev.fullcourt.engine.yaml.Yaml;
import dev.fullcourt.engine.yaml.YamlReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a playbook from YAML. A document with any mistake is refused whole, with all its mistakes;
 * nothing half-read is ever returned.
 */
public final class PlaybookReader {

  private final String text;
  private final Mistakes mistakes;

  private PlaybookReader(String fileName, String text) {
    this.text = text;
    this.mistakes = new Mistakes(fileName);
  }

  /**
   * Reads a playbook. Never throws.
   *
   * @param fileName what to call the document in messages
   * @param text the document
   * @return the playbook as version 1, or everything that is wrong with it
   */
  public static Reading read(String fileName, String text) {
    return new PlaybookReader(fileName, text).read();
  }

  /** The published JSON Schema (draft 2020-12) of a playbook, for editors that complete it. */
  public static String schema() {
    return PlaybookSchema.TEXT;
  }

  /**
   * What a document declares. Never throws; what is wrong is left out or stands in as it can.
   *
   * @param written as much of the document as there is
   */
  public static Outline outline(Yaml.Mapping written) {
    Mistakes unheard = new Mistakes("");
    Qualification qualification = new QualificationReader(unheard).read(written);
    Vocabulary vocabulary = new VocabularyReader(qualification, unheard).read(written);
    Yaml.Mapping cycle = written.mapping("cycle");
    StageNames names = StageNames.of(cycle);
    HeadReader head = new HeadReader(written, unheard);
    return new Outline(
        vocabulary,
        qualification,
        dictionary(vocabulary, qualification, names, cycle, head.motions(), false));
  }

  private Reading read() {
    YamlReader.Document document = YamlReader.read(text);
    document.troubles().forEach(t -> mistakes.add(t.place(), t.found(), t.expected()));
    if (document.root().isEmpty()) {
      if (mistakes.none()) {
        mistakes.add(Place.START, "an empty document", "a playbook, beginning `playbook: NAME`");
      }
      return new Reading.Refused(mistakes.all());
    }
    new SchemaCheck(document.root().get(), mistakes).check();
    Optional<Yaml.Mapping> playbook = document.root().get().asMapping();
    if (playbook.isEmpty()) {
      return new Reading.Refused(mistakes.all());
    }
    Playbook read = playbook(playbook.get());
    return mistakes.none()
        ? new Reading.Accepted(read, mistakes.notices())
        : new Reading.Refused(mistakes.all());
  }

  private Playbook playbook(Yaml.Mapping written) {
    HeadReader head = new HeadReader(written, mistakes);
    Qualification qualification = new QualificationReader(mistakes).read(written);
    Vocabulary vocabulary = new VocabularyReader(qualification, mistakes).read(written);
    Yaml.Mapping cycle = written.mapping("cycle");
    StageNames names = StageNames.of(cycle);
    Dictionary dictionary =
        dictionary(
            vocabulary,
            qualification,
            names,
            cycle,
            head.motions(),
            written.mapping("scorecard").mapping("interest").find("half-life").isPresent());
    Conditions conditions = new Conditions(written, dictionary, mistakes);
    var definitions = conditions.defineAll();
    Market market = market(written, conditions);
    Scorecard scorecard =
        new ScorecardReader(vocabulary, conditions, mistakes).read(written.mapping("scorecard"));
    Cycle read =
        new CycleReader(cycle, names, head.functions(), vocabulary, conditions, mistakes).read();
    var hours = new HoursReader(mistakes).read(written.mapping("hours"));
    var teams = head.teams(HoursReader.names(written));
    FiscalYear fiscalYear = head.fiscalYear();
    Teamwork teamwork =
        new TeamworkReader(
                written,
                teams,
                new OwnerReader(teams, hours, head.functions(), mistakes),
                new SignalReader(
                    names.all(), HandoffReader.names(written), vocabulary, conditions, mistakes),
                conditions,
                names,
                mistakes)
            .read(
                qualification,
                fiscalYear.zone(),
                new TargetReader(teams, mistakes),
                read,
                head.motions());
    if (isWhole(scorecard, written.mapping("scorecard"))) {
      new ScoreReach(scorecard, mistakes).check(conditions.demands());
    }
    return new Playbook(
        head.name(),
        1,
        head.currency(),
        fiscalYear,
        head.motions(),
        head.glossary(),
        teams,
        hours,
        market,
        vocabulary,
        scorecard,
        definitions,
        read,
        teamwork,
        new PipelineReader(qualification, mistakes).read(written),
        text);
  }

  /** Whether no rule was left out for being wrong. */
  private static boolean isWhole(Scorecard scorecard, Yaml.Mapping written) {
    return scorecard.fit().size() == written.items("fit").size()
        && scorecard.interest().rules().size() == written.mapping("interest").items("rules").size();
  }

  private static Dictionary dictionary(
      Vocabulary vocabulary,
      Qualification qualification,
      StageNames names,
      Yaml.Mapping cycle,
      List<String> motions,
      boolean fades) {
    Map<String, Words> words = new HashMap<>();
    words.put(Dictionary.EVENT_TYPE, new Words("event type", vocabulary.events().keySet()));
    words.put("buyer.stage", names.all());
    words.put("buyer.arm", new Words("arm", ArmsReader.names(cycle)));
    words.put("buyer.motion", new Words("motion", motions));
    words.putAll(QualificationReader.words(qualification));
    return new Dictionary(
        vocabulary.fields(), words, fades ? Set.of("score.interest", "score.total") : Set.of());
  }

  private Market market(Yaml.Mapping written, Conditions conditions) {
    Yaml.Mapping market = written.mapping("market");
    Optional<Condition> fit = conditions.define(Definitions.MARKET_FIT);
    fit.stream()
        .flatMap(condition -> condition.fields().stream())
        .filter(field -> field.root() != Field.Root.ACCOUNT)
        .findFirst()
        .ifPresent(field ->
            mistakes.add(
                market.findScalar("fit").orElseThrow().place(),
                "a target market that depends on `" + field.path() + "`",
                "a condition over the account alone"));
    List<String> keyAccounts =
        market.items("key-accounts").stream()
            .flatMap(item -> item.asScalar().stream())
            .map(Yaml.Scalar::text)
            .toList();
    return new Market(fit.orElse(null), keyAccounts);
  }
}
