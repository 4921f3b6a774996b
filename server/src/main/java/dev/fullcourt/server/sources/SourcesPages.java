package dev.fullcourt.server.sources;

import dev.fullcourt.server.page.Dates;
import dev.fullcourt.server.page.Numbers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts the page of sources into words. */
@Component
public class SourcesPages {

  private static final Duration LATELY = Duration.ofHours(1);
  private static final Duration SHOWN = Duration.ofDays(7);

  private final Sources sources;
  private final Tallies tallies;
  private final Incoming incoming;

  SourcesPages(Sources sources, Tallies tallies, Incoming incoming) {
    this.sources = sources;
    this.tallies = tallies;
    this.incoming = incoming;
  }

  /** Every source, as it is now. */
  public List<SourcesPage.Item> items(Instant now, Dates dates) {
    return sources.all().stream().map(source -> item(source, now, dates)).toList();
  }

  private SourcesPage.Item item(Source source, Instant now, Dates dates) {
    Set<String> good = Set.of(Tallies.ACCEPTED, Tallies.DUPLICATE);
    List<Tallies.Count> week = tallies.counts(source, now.minus(SHOWN));
    Instant goLive = source.goLive();
    return new SourcesPage.Item(
        source.id(),
        source.name(),
        week.stream()
            .filter(count -> count.reason().equals(Tallies.ACCEPTED))
            .findFirst()
            .map(count -> "Last event " + dates.moment(count.last()))
            .orElse("No event in the last 7 days"),
        rate(source, now),
        goLive == null ? "" : dates.moment(goLive),
        incoming.find(source.name()).map(SourcesPages::hook).orElse(null),
        sources.keys(source).stream().map(key -> key(key, now, dates)).toList(),
        week.stream()
            .filter(count -> !good.contains(count.reason()))
            .map(count ->
                new SourcesPage.Reason(
                    count.reason(), Numbers.whole(count.events()), dates.moment(count.last())))
            .toList(),
        tallies.samples(source).stream()
            .map(each ->
                new SourcesPage.Sample(
                    each.reason(), each.detail(), dates.moment(each.at()), each.sample()))
            .toList());
  }

  private static SourcesPage.Hook hook(Incoming.Hook hook) {
    return new SourcesPage.Hook(
        "in/" + hook.source().name(),
        switch (hook.manner()) {
          case STANDARD -> "signed as Standard Webhooks say";
          case GITHUB -> "signed as GitHub does (X-Hub-Signature-256)";
          case TOKEN -> "with a token";
        });
  }

  private String rate(Source source, Instant now) {
    long accepted = 0;
    long known = 0;
    for (Tallies.Count count : tallies.counts(source, now.minus(LATELY))) {
      accepted += count.reason().equals(Tallies.ACCEPTED) ? count.events() : 0;
      known += count.reason().equals(Tallies.DUPLICATE) ? count.events() : 0;
    }
    String rate = Numbers.count(accepted, "event", "events") + " in the last hour";
    return known == 0 ? rate : rate + ", " + Numbers.whole(known) + " sent twice";
  }

  private static SourcesPage.Key key(WriteKey key, Instant now, Dates dates) {
    Instant ends = key.endsAt();
    boolean good = key.isGood(now);
    String until = ends == null ? "Good" : (good ? "Good until " : "Ended ") + dates.moment(ends);
    return new SourcesPage.Key(key.id(), key.ending(), dates.moment(key.madeAt()), until, good);
  }
}
