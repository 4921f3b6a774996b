package dev.fullcourt.server.intelligence;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.engine.playbook.Stage;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Durations;
import dev.fullcourt.server.page.Numbers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts cards into words. */
public final class CardPages {

  private final Playbook playbook;
  private final Dates dates;
  private final Instant now;

  /** For one moment. */
  public CardPages(Playbook playbook, Instant now) {
    this.playbook = playbook;
    this.dates = new Dates(playbook.fiscalYear().zone());
    this.now = now;
  }

  /** A card, with its versions where it is shown alone. */
  public CardPage of(Card card, List<Card.Version> versions) {
    return new CardPage(
        card.id(),
        Playbook.title(card.kind().word()),
        card.title(),
        Arrays.stream(card.text().split("\\n\\s*\\n")).map(String::strip).toList(),
        where(card.shown()),
        "Checked "
            + Durations.words(Duration.between(card.checkedAt(), now))
            + " ago by "
            + card.checkedBy(),
        card.isStale(now),
        card.rated() == 0
            ? ""
            : "helped %s of %s"
                .formatted(Numbers.whole(card.helped()), Numbers.whole(card.rated())),
        versions.stream()
            .map(version ->
                new CardPage.Version(
                    "Version %d, %s, %s"
                        .formatted(version.number(), version.by(), dates.moment(version.at())),
                    version.title(),
                    version.text()))
            .toList());
  }

  /** Several. */
  public List<CardPage> of(List<Card> cards) {
    return cards.stream().map(card -> of(card, List.of())).toList();
  }

  private static String where(Shown shown) {
    List<String> parts = new ArrayList<>();
    add(parts, "in ", shown.stages().stream().map(Playbook::title).toList());
    add(parts, "of the industry ", shown.industries());
    add(parts, "from ", shown.countries());
    add(parts, "that may buy ", shown.products());
    add(parts, "that mention ", shown.keywords());
    return parts.isEmpty() ? "Only in this list" : "At buyers " + String.join(", ", parts);
  }

  private static void add(List<String> parts, String before, List<String> words) {
    if (!words.isEmpty()) {
      parts.add(before + String.join(" or ", words));
    }
  }

  /** The choice of kinds, with all of them first. */
  public static List<CardPage.Choice> kinds(String chosen, boolean withAll) {
    Stream<CardPage.Choice> kinds =
        Stream.of(Card.Kind.values())
            .map(kind ->
                new CardPage.Choice(
                    kind.word(), Playbook.title(kind.word()), kind.word().equals(chosen)));
    return withAll
        ? Stream.concat(Stream.of(new CardPage.Choice("", "All", chosen.isEmpty())), kinds).toList()
        : kinds.toList();
  }

  /** The form, with a card that is there. */
  public CardPage.Form form(Card card) {
    return new CardPage.Form(
        "/intelligence/" + card.id(),
        card.version(),
        card.title(),
        card.text(),
        kinds(card.kind().word(), false),
        stages(card.shown().stages()),
        String.join(", ", card.shown().industries()),
        String.join(", ", card.shown().countries()),
        String.join(", ", card.shown().products()),
        String.join(", ", card.shown().keywords()),
        Integer.toString(card.staleDays()),
        null);
  }

  /**
   * The form, with what was typed.
   *
   * @param version which version of the card it is made from now; 0 for a new one
   */
  public CardPage.Form form(
      String action, int version, Map<String, List<String>> said, @Nullable String trouble) {
    return new CardPage.Form(
        action,
        version,
        typed(said, "title"),
        typed(said, "text"),
        kinds(typed(said, "kind"), false),
        stages(said.getOrDefault("stages", List.of())),
        typed(said, "industries"),
        typed(said, "countries"),
        typed(said, "products"),
        typed(said, "keywords"),
        said.containsKey("days") ? typed(said, "days") : "90",
        trouble);
  }

  private static String typed(Map<String, List<String>> said, String name) {
    return said.getOrDefault(name, List.of()).stream().collect(Collectors.joining(", "));
  }

  private List<CardPage.Choice> stages(List<String> chosen) {
    return playbook
        .cycle()
        .all()
        .map(Stage::name)
        .map(name -> new CardPage.Choice(name, Playbook.title(name), chosen.contains(name)))
        .toList();
  }
}
