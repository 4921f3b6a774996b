package dev.fullcourt.server.duplicates;

import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.access.Right;
import dev.fullcourt.server.corrections.CannotCorrect;
import dev.fullcourt.server.duplicates.DuplicatesPage.Card;
import dev.fullcourt.server.duplicates.DuplicatesPage.Half;
import dev.fullcourt.server.duplicates.DuplicatesPage.Line;
import dev.fullcourt.server.duplicates.DuplicatesPage.Place;
import dev.fullcourt.server.duplicates.DuplicatesPage.ReasonLine;
import dev.fullcourt.server.duplicates.DuplicatesPage.Row;
import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Numbers;
import dev.fullcourt.server.playbooks.Agreement;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of likely duplicates. */
@Component
public class DuplicatePages {

  private static final int LINES = 60;
  private static final int SETTLED = 12;
  private static final String HERE = "/buyers/duplicates";

  private final Duplicates duplicates;
  private final Sides sides;
  private final Decisions decisions;
  private final DuplicateSearch search;
  private final SettledNames names;
  private final Agreement agreement;

  DuplicatePages(
      Duplicates duplicates,
      Sides sides,
      Decisions decisions,
      DuplicateSearch search,
      SettledNames names,
      Agreement agreement) {
    this.duplicates = duplicates;
    this.sides = sides;
    this.decisions = decisions;
    this.search = search;
    this.names = names;
    this.agreement = agreement;
  }

  /**
   * The page.
   *
   * @param buyer only what concerns this buyer; empty for all
   * @param looked the pair that is looked at; null for the first
   * @param stays id of the one that would stay; empty for the one we know better
   */
  public DuplicatesPage of(
      Member member,
      String buyer,
      @Nullable Pair looked,
      String stays,
      String told,
      @Nullable String trouble) {
    List<Pair> pairs = duplicates.list(buyer, LINES);
    Pair pair = looked != null ? looked : pairs.isEmpty() ? null : pairs.getFirst();
    long count = duplicates.count(buyer);
    return new DuplicatesPage(
        Numbers.count(count, "likely duplicate", "likely duplicates"),
        pairs.stream().map(each -> line(each, buyer, pair)).toList(),
        pair == null ? null : card(pair, buyer, stays),
        told,
        trouble,
        names.of(duplicates.settled(SETTLED)),
        searched(),
        search.isRunning(),
        member.may(Right.CORRECT),
        buyer);
  }

  private String searched() {
    return duplicates
        .findSearch()
        .map(last ->
            "Searched %s among %s"
                .formatted(
                    dates().moment(last.at()), Numbers.count(last.people(), "person", "people")))
        .orElse("Not searched yet");
  }

  private Dates dates() {
    return agreement
        .findCurrent()
        .map(playbook -> new Dates(playbook.fiscalYear().zone()))
        .orElse(new Dates(ZoneOffset.UTC));
  }

  private static Line line(Pair pair, String buyer, @Nullable Pair current) {
    String names =
        pair.oneName().equals(pair.otherName())
            ? pair.oneName()
            : pair.oneName() + " and " + pair.otherName();
    String why = pair.reasons().isEmpty() ? "" : pair.reasons().getFirst().words();
    return new Line(
        href(pair, buyer),
        names,
        why,
        DuplicateTexts.percent(pair.probability()),
        current != null && current.id() == pair.id());
  }

  private static String href(Pair pair, String buyer) {
    return HERE + "/" + pair.id() + (buyer.isEmpty() ? "" : "?buyer=" + encode(buyer));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Card card(Pair pair, String buyer, String stays) {
    Dates dates = dates();
    List<Side> both = sides.of(pair, dates);
    boolean turned = !stays.isEmpty() && both.getLast().id().equals(stays);
    Side staying = turned ? both.getLast() : both.getFirst();
    Side ending = turned ? both.getFirst() : both.getLast();
    String separator = buyer.isEmpty() ? "?" : "&";
    return new Card(
        HERE + "/" + pair.id(),
        pair.isOfPeople() ? "people" : "buyers",
        DuplicateTexts.chance(pair.probability()),
        half(staying),
        half(ending),
        pair.reasons().stream().map(DuplicatePages::reason).toList(),
        rows(staying, ending),
        changes(pair, staying.id(), dates),
        href(pair, buyer) + separator + "stays=" + encode(ending.id()));
  }

  private static ReasonLine reason(Reason reason) {
    return new ReasonLine(
        reason.words(), DuplicateTexts.weight(reason.weight()), reason.weight() < 0);
  }

  private List<String> changes(Pair pair, String stays, Dates dates) {
    try {
      return DuplicateTexts.changes(decisions.preview(pair, stays), dates);
    } catch (CannotCorrect e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  private static Half half(Side side) {
    List<Place> places =
        side.buyers().entrySet().stream()
            .map(each -> new Place("/buyers/" + encode(each.getKey()), each.getValue()))
            .toList();
    return new Half(side.id(), side.name(), places);
  }

  private static List<Row> rows(Side staying, Side ending) {
    Set<String> names = new LinkedHashSet<>(staying.facts().keySet());
    names.addAll(ending.facts().keySet());
    List<Row> rows = new ArrayList<>();
    for (String name : names) {
      rows.add(
          new Row(
              name,
              staying.facts().getOrDefault(name, List.of()),
              ending.facts().getOrDefault(name, List.of())));
    }
    return rows;
  }
}
