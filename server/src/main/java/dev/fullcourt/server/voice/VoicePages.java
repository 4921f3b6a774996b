package dev.fullcourt.server.voice;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.server.buyers.BuyerAddress;
import dev.fullcourt.server.lists.Choice;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.page.Period;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what was said into words of a page. */
public final class VoicePages {

  private final Playbook playbook;
  private final Dates dates;

  /** By that agreement. */
  public VoicePages(Playbook playbook) {
    this.playbook = playbook;
    this.dates = new Dates(playbook.fiscalYear().zone());
  }

  /** The page; one more than {@code most} says that there is more. */
  public VoicePage of(
      VoiceFilter filter,
      List<String> industries,
      List<Heard> heard,
      int most,
      List<Voice.Conversations> conversations) {
    boolean more = heard.size() > most;
    return new VoicePage(
        filter.query(),
        List.of(
            Choice.of(
                "stage",
                "Stage then",
                "Any stage",
                playbook.cycle().all().map(Stage::name).toList(),
                filter.stage(),
                Playbook::title),
            Choice.of(
                "industry",
                "Industry",
                "Any industry",
                industries,
                filter.industry(),
                UnaryOperator.identity()),
            Choice.of(
                "who",
                "Whose words",
                "Anybody's",
                List.of("theirs", "ours"),
                filter.who(),
                word -> word.equals("ours") ? "Noted by us" : "Said by buyers"),
            period(filter.period())),
        filter.buyer(),
        more ? "The latest " + Numbers.whole(most) : Numbers.count(heard.size(), "note", "notes"),
        heard.stream().limit(most).map(this::line).toList(),
        conversations.stream()
            .sorted(Comparator.comparingInt(each -> place(each.stage())))
            .map(this::row)
            .toList());
  }

  private static Choice period(Period period) {
    SequencedMap<String, String> words = new LinkedHashMap<>();
    Period.WORDS.forEach(word -> words.put(word, Period.label(word)));
    return new Choice("period", "When", words, period.word());
  }

  private int place(@Nullable String stage) {
    List<String> names = playbook.cycle().all().map(Stage::name).toList();
    int place = stage == null ? -1 : names.indexOf(stage);
    return place < 0 ? names.size() : place;
  }

  /** Something that was said. */
  public VoicePage.Line line(Heard heard) {
    String stage = heard.stage();
    String who =
        heard.by() == null
            ? heard.person() == null ? "The buyer" : heard.person()
            : "noted by " + heard.by();
    return new VoicePage.Line(
        heard.name(),
        BuyerAddress.buyer(heard.buyer()),
        heard.words(),
        Stream.of(who, stage == null ? "" : "in " + Playbook.title(stage))
            .filter(each -> !each.isEmpty())
            .reduce((one, other) -> one + " · " + other)
            .orElse(""),
        stage == null ? "" : Playbook.title(stage),
        dates.moment(heard.at()));
  }

  private VoicePage.Row row(Voice.Conversations each) {
    String stage = each.stage();
    return new VoicePage.Row(
        stage == null ? "Not in the cycle yet" : Playbook.title(stage),
        number(each.asked()),
        number(each.granted()),
        number(each.refused()),
        number(each.open()),
        number(each.late()),
        number(each.held()));
  }

  private static String number(long number) {
    return number == 0 ? "–" : Numbers.whole(number);
  }
}
