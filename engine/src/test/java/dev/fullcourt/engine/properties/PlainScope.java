package dev.fullcourt.engine.properties;

import dev.fullcourt.engine.condition.Count;
import dev.fullcourt.engine.condition.Field;
import dev.fullcourt.engine.condition.Scope;
import dev.fullcourt.engine.condition.Truth;
import dev.fullcourt.engine.decision.Cause.Points;
import dev.fullcourt.engine.decision.Cause.Score;
import dev.fullcourt.engine.event.Event;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.engine.playbook.Scorecard;
import dev.fullcourt.engine.properties.PlainFacts.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a condition sees, worked out from the log at every look. */
record PlainScope(
    PlainFacts facts,
    @Nullable Event event,
    @Nullable String person,
    Instant at,
    @Nullable String stage,
    @Nullable String arm,
    int round,
    int roundAtHand,
    boolean aloneEvent,
    boolean onlyFacts)
    implements Scope {

  PlainScope(
      PlainFacts facts,
      @Nullable Event event,
      Instant at,
      @Nullable String stage,
      @Nullable String arm,
      int round,
      int roundAtHand) {
    this(
        facts,
        event,
        event == null ? null : event.person(),
        at,
        stage,
        arm,
        round,
        roundAtHand,
        false,
        false);
  }

  /** What a rule of the scorecard sees. */
  static PlainScope ofFacts(PlainFacts facts, @Nullable Event event, Instant at) {
    String person = event == null ? null : event.person();
    return new PlainScope(facts, event, person, at, null, null, 0, 1, false, true);
  }

  PlainScope withoutEvent() {
    return new PlainScope(
        facts, null, person, at, stage, arm, round, roundAtHand, false, onlyFacts);
  }

  PlainScope eventAlone() {
    return new PlainScope(facts, event, null, at, stage, arm, round, roundAtHand, true, onlyFacts);
  }

  private PlainScope about(String someone) {
    return new PlainScope(facts, null, someone, at, null, null, 0, 1, false, true);
  }

  @Override
  public long count(Count count) {
    return aloneEvent ? 0 : facts.count(count, at);
  }

  @Override
  public @Nullable Object value(Field field) {
    Event happened = event;
    if (field.root() == Field.Root.EVENT) {
      return happened == null ? null : said(happened, field);
    }
    if (aloneEvent) {
      return null;
    }
    return switch (field.path()) {
      case "person.known" -> person == null ? null : (Object) facts.identified(person);
      case "opportunity.open", "opportunity.won", "opportunity.lost" -> ended(field.name());
      case "opportunity.count" -> (long) facts.opportunities().size();
      case "opportunity.amount" -> amount();
      default -> byRoot(field);
    };
  }

  private @Nullable Object said(Event event, Field field) {
    return switch (field.name()) {
      case "type" -> event.type();
      case "source" -> event.source();
      default -> typed(event.property(field.name()), field);
    };
  }

  private @Nullable Object typed(@Nullable Value value, Field field) {
    return field.typed(value, facts.playbook().fiscalYear().zone());
  }

  private @Nullable Object byRoot(Field field) {
    return switch (field.root()) {
      case PERSON -> person == null ? null : typed(facts.ofPerson(person, field.name()), field);
      case ACCOUNT -> typed(facts.ofAccount(field.name()), field);
      case HANDOFF -> facts.handoff(field.name());
      case SCORE -> onlyFacts ? null : scored(field.name());
      case BUYER -> onlyFacts ? null : buyer(field.name());
      case EVENT, OPPORTUNITY, MARKET, QUALIFICATION ->
          throw new AssertionError("no test asks for " + field);
    };
  }

  private Object scored(String name) {
    Score score = score();
    return switch (name) {
      case "fit" -> score.fit();
      case "interest" -> score.interest();
      default -> score.fit() + score.interest();
    };
  }

  private @Nullable Object buyer(String name) {
    return switch (name) {
      case "stage" -> stage;
      case "arm" -> arm;
      case "round" -> (long) round;
      case "motion" -> "main";
      case "renewals" ->
          facts.thisTurn().filter(each -> each.event().type().equals("renewed")).count();
      case "people.known" -> facts.people().stream().filter(facts::identified).count();
      case "people.active" -> active();
      case "roles" -> roles();
      default -> throw new AssertionError("no test asks for buyer." + name);
    };
  }

  private long active() {
    return facts
        .thisTurn()
        .map(Taken::event)
        .filter(each -> by(each.type()).equals("buyer"))
        .map(Event::person)
        .filter(Objects::nonNull)
        .distinct()
        .count();
  }

  private String by(String type) {
    return facts.playbook().vocabulary().findEvent(type).map(kind -> kind.by()).orElse("");
  }

  private List<String> roles() {
    Set<String> roles =
        facts.people().stream()
            .map(each -> facts.ofPerson(each, "role"))
            .filter(Objects::nonNull)
            .flatMap(each ->
                each instanceof Value.Texts(List<String> several)
                    ? several.stream()
                    : Stream.of(each.toString()))
            .collect(Collectors.toCollection(TreeSet::new));
    return List.copyOf(roles);
  }

  private boolean ended(String how) {
    var all = facts.opportunities().values();
    boolean open = all.stream().anyMatch(each -> each.outcome().equals("open"));
    boolean won =
        all.stream().anyMatch(each -> each.outcome().equals("won") && each.round() == roundAtHand);
    boolean lost =
        all.stream().anyMatch(each -> each.outcome().equals("lost") && each.round() == roundAtHand);
    return switch (how) {
      case "open" -> open;
      case "won" -> won;
      default -> lost && !won && !open;
    };
  }

  private @Nullable Object amount() {
    List<Double> amounts = new ArrayList<>();
    Set<String> currencies = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (PlainFacts.Opportunity each : facts.opportunities().values()) {
      if (each.outcome().equals("open")
          && each.said().get("amount") instanceof Value.Number number
          && number.isOfUsualSize()) {
        amounts.add(number.number().doubleValue());
        String in = String.valueOf(each.said().getOrDefault("currency", Value.of(""))).strip();
        currencies.add(in.isEmpty() ? facts.playbook().currency() : in);
      }
    }
    return currencies.size() != 1
        ? null
        : (Object) amounts.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The score, from the rules of the scorecard and the points of this turn. */
  Score score() {
    List<Points> points = new ArrayList<>();
    Scorecard card = facts.playbook().scorecard();
    for (Scorecard.FitRule rule : card.fit()) {
      if (rule.about() == Scorecard.About.ACCOUNT
          && rule.when().test(aboutNobody()) == Truth.TRUE) {
        points.add(new Points(rule.id(), "", 1, rule.points()));
      }
    }
    facts.people().stream()
        .filter(facts::identified)
        .map(this::fitOf)
        .reduce((best, next) -> sum(next) > sum(best) ? next : best)
        .ifPresent(points::addAll);
    double fit = sum(points);
    double since = growth(at);
    List<String> top =
        facts.people().stream()
            .sorted(Comparator.comparing((String each) -> -sum(earnedBy(each))))
            .limit(card.interest().people())
            .toList();
    boolean everybody = facts.people().size() <= card.interest().people();
    List<Points> earned = new ArrayList<>();
    (everybody ? facts.people() : top).forEach(each -> earned.addAll(earnedBy(each)));
    earned.addAll(earnedBy(""));
    earned.stream()
        .map(each -> new Points(each.rule(), each.person(), each.times(), each.points() / since))
        .forEach(points::add);
    return new Score(fit, sum(earned) / since, points);
  }

  /** Two to the power of the half-lives since the first points of this turn that still matter. */
  private double growth(Instant instant) {
    Duration halfLife = facts.playbook().scorecard().interest().halfLife();
    List<Instant> given =
        facts.thisTurn().filter(each -> !each.earned().isEmpty()).map(Taken::at).toList();
    if (halfLife == null || given.isEmpty()) {
      return 1;
    }
    Instant since =
        given.stream()
            .filter(each -> halves(each, given.getLast(), halfLife) < 512)
            .findFirst()
            .orElseThrow();
    double halves = halves(since, instant, halfLife);
    double whole = Math.floor(halves);
    return whole > 1000
        ? Double.POSITIVE_INFINITY
        : Math.scalb(
            StrictMath.exp((halves - whole) * StrictMath.log(2)), (int) Math.max(whole, -2000));
  }

  private static double halves(Instant from, Instant to, Duration halfLife) {
    return ((double) to.toEpochMilli() - from.toEpochMilli()) / halfLife.toMillis();
  }

  private PlainScope aboutNobody() {
    return new PlainScope(facts, null, null, at, null, null, 0, 1, false, true);
  }

  private List<Points> fitOf(String someone) {
    return facts.playbook().scorecard().fit().stream()
        .filter(rule -> rule.about() == Scorecard.About.PERSON)
        .filter(rule -> rule.when().test(about(someone)) == Truth.TRUE)
        .map(rule -> new Points(rule.id(), someone, 1, rule.points()))
        .toList();
  }

  /** What somebody earned in this turn, grown since the first points of the turn. */
  private List<Points> earnedBy(String someone) {
    List<Points> points = new ArrayList<>();
    List<Scorecard.InterestRule> rules = facts.playbook().scorecard().interest().rules();
    for (int i = 0; i < rules.size(); i++) {
      int number = i;
      List<Taken> times =
          facts
              .thisTurn()
              .filter(each -> Objects.requireNonNullElse(each.event().person(), "").equals(someone))
              .filter(each -> each.earned().contains(number))
              .toList();
      double given = 0;
      double weight = 0;
      Double limit = rules.get(i).atMost();
      for (Taken time : times) {
        double before = given;
        given = Math.min(given + rules.get(i).points(), limit == null ? given + 1e9 : limit);
        weight += (given - before) * growth(time.at());
      }
      if (!times.isEmpty()) {
        points.add(new Points(rules.get(i).id(), someone, times.size(), weight));
      }
    }
    return points;
  }

  private static double sum(List<Points> points) {
    double sum = 0;
    for (Points each : points) {
      sum += each.points();
    }
    return sum;
  }
}
