package dev.fullcourt.server.buyers;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.engine.playbook.Team;
import dev.fullcourt.server.lists.Choice;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the form of the list of buyers offers. */
final class ListChoices {

  private static final int ROUNDS = 4;
  private static final List<String> ACTIVITIES =
      List.of("7d", "30d", "90d", "silent-30d", "silent-90d", "silent-365d");

  private final Playbook playbook;
  private final BuyerFilter filter;
  private final PresentFilter present;
  private final BuyerSort sort;
  private final List<Segment.Choice> segments;

  ListChoices(
      Playbook playbook, BuyerFilter filter, BuyerSort sort, List<Segment.Choice> segments) {
    this.playbook = playbook;
    this.filter = filter;
    this.present = filter.present();
    this.sort = sort;
    this.segments = segments;
  }

  /** What everybody chooses by. */
  List<Choice> usual() {
    List<String> stages = playbook.cycle().all().map(Stage::name).toList();
    List<String> arms = playbook.cycle().arms().stream().map(arm -> arm.name()).toList();
    List<String> motions = playbook.motions().size() > 1 ? playbook.motions() : List.of();
    Stream<Choice> choices =
        Stream.of(
            Choice.of("stage", "Stage", "Any stage", stages, filter.stage(), Playbook::title),
            Choice.of("arm", "Arm", "Any arm", arms, filter.arm(), Playbook::title),
            Choice.of(
                "round",
                "Round",
                "Any round",
                IntStream.rangeClosed(1, ROUNDS).mapToObj(Integer::toString).toList(),
                filter.round() == 0 ? "" : Integer.toString(filter.round()),
                round -> "Round " + round),
            Choice.of("motion", "Motion", "Any motion", motions, filter.motion(), Playbook::title),
            Choice.of(
                "segment",
                "Segment",
                "Any segment",
                segments.stream().map(Segment.Choice::word).toList(),
                present.segment(),
                word -> Segment.Choice.name(segments, word)));
    return Stream.concat(choices.filter(Choice::isOne), Stream.of(order())).toList();
  }

  private Choice order() {
    SequencedMap<String, String> sorts = new LinkedHashMap<>();
    Arrays.stream(BuyerSort.values())
        .forEach(each -> sorts.put(each == BuyerSort.NAME ? "" : each.word(), each.title()));
    return new Choice("sort", "Order", sorts, sort == BuyerSort.NAME ? "" : sort.word());
  }

  /** What those choose by who look for more. */
  List<Choice> more() {
    List<String> people =
        Stream.concat(
                Stream.of(PresentFilter.NOBODY),
                playbook.teams().values().stream()
                    .flatMap(team -> team.people().stream())
                    .distinct()
                    .sorted())
            .toList();
    List<String> functions =
        playbook.teams().values().stream().map(Team::function).distinct().toList();
    return Stream.of(
            Choice.of("owner", "Owner", "Anybody’s", people, present.owner(), ListChoices::owner),
            Choice.of(
                "function", "With", "Any function", functions, present.function(), Playbook::title),
            Choice.of(
                "activity",
                "Last activity",
                "At any time",
                ACTIVITIES,
                present.activity(),
                ListChoices::activity),
            Choice.of(
                "opportunity",
                "Opportunity",
                "With or without",
                PresentFilter.OPPORTUNITIES,
                present.opportunity(),
                word -> word.equals("none") ? "None open" : Playbook.title(word)),
            Choice.of(
                "key",
                "Key accounts",
                "All accounts",
                playbook.market().keyAccounts().isEmpty() ? List.of() : List.of("yes"),
                present.key() ? "yes" : "",
                word -> "Key accounts only"),
            Choice.of(
                "field",
                "Field of the account",
                "None",
                AccountFields.of(playbook),
                present.field(),
                Playbook::title))
        .filter(Choice::isOne)
        .toList();
  }

  /** What they type in. */
  List<ListPage.Typed> typed() {
    return List.of(
        new ListPage.Typed("value", "is", "text", present.value()),
        new ListPage.Typed("score-from", "Points from", "number", text(present.scoreFrom())),
        new ListPage.Typed("score-to", "to", "number", text(present.scoreTo())));
  }

  private static String owner(String word) {
    return word.equals(PresentFilter.NOBODY) ? "Nobody’s" : word;
  }

  private static String activity(String word) {
    String days = word.replaceAll("\\D", "");
    return word.startsWith("silent-")
        ? "None for " + days + " days"
        : "In the last " + days + " days";
  }

  private static String text(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }
}
