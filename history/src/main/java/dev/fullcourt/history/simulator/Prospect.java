package dev.fullcourt.history.simulator;

import static dev.fullcourt.history.simulator.Chance.of;

import dev.fullcourt.history.simulator.Chance.Weighted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The buying group of one company while its year is being lived. */
final class Prospect {

  private static final List<Weighted<BuyingRole>> ROLES =
      List.of(
          of(14, BuyingRole.DECISION_MAKER),
          of(24, BuyingRole.RECOMMENDER),
          of(24, BuyingRole.INFLUENCER),
          of(24, BuyingRole.USER),
          of(7, BuyingRole.PROCUREMENT),
          of(7, BuyingRole.BLOCKER));

  final int number;
  final Company company;
  final boolean insight;
  final Chance chance;
  final Season season;
  final Diary diary;
  final Crew.Rep rep;
  final Crew.Seller seller;
  private final List<Contact> group;

  /** Up to when this life has been lived. */
  long now;

  /** Which time round. */
  int round = 1;

  /** How quickly the team last turned to them, from 0 to 1. */
  double attention = 0.3;

  /** How often they were given back to marketing. */
  int recyclings;

  /** How many opportunities were opened. */
  int opportunities;

  /** When the silence that was agreed ends. */
  long quietUntil;

  Prospect(int number, Company company, boolean insight, Chance chance, Season season) {
    this.number = number;
    this.company = company;
    this.insight = insight;
    this.chance = chance;
    this.season = season;
    diary = new Diary(season);
    rep = Crew.rep(chance);
    seller = Crew.seller(chance);
    group = assemble(company, chance);
    now = season.start();
  }

  private static List<Contact> assemble(Company company, Chance chance) {
    double size = StrictMath.log10(Math.max(10, company.employees()));
    int people = Math.clamp(1 + chance.times(0.75 * size), 1, 8);
    List<Contact> group = new ArrayList<>(people);
    Set<String> addresses = new HashSet<>();
    for (int i = 0; i < people; i++) {
      PersonNames.Name name = PersonNames.make(company.country(), chance);
      BuyingRole role = chance.weighted(ROLES);
      String address = name.address();
      String unique = address;
      for (int next = 2; !addresses.add(unique); next++) {
        unique = address + next;
      }
      group.add(
          new Contact(
              unique + "@" + company.domain(),
              name,
              chance.any(role.titles()),
              role,
              chance.yes(0.85)));
    }
    return group;
  }

  /** Everybody with a part in it, known or not. */
  List<Contact> group() {
    return group;
  }

  /** Those we know by then. */
  List<Contact> known(long instant) {
    List<Contact> known = new ArrayList<>(group.size());
    for (Contact contact : group) {
      if (contact.knownBy(instant)) {
        known.add(contact);
      }
    }
    return known;
  }

  /** Somebody we know by then; if there is nobody, the first becomes known. */
  Contact contact(long instant) {
    List<Contact> known = known(instant);
    if (known.isEmpty()) {
      return meet(group.getFirst(), instant, "website");
    }
    return chance.any(known);
  }

  /** The address of somebody we know by then, or blank for somebody we do not know. */
  String visitor(long instant) {
    List<Contact> known = known(instant);
    return known.isEmpty() || chance.yes(0.2) ? "" : chance.any(known).email();
  }

  /** The person of that kind, or anybody. */
  Contact preferring(BuyingRole role) {
    for (Contact contact : group) {
      if (contact.role() == role) {
        return contact;
      }
    }
    return chance.any(group);
  }

  /** That person is known from a second before. */
  Contact meet(Contact contact, long instant, String how) {
    contact.becomeKnown(instant - 1, how);
    return contact;
  }

  /** Somebody we do not know by then, or if we know all, any of them. */
  Contact stranger(long instant) {
    for (Contact contact : group) {
      if (!contact.knownBy(instant)) {
        return contact;
      }
    }
    return chance.any(group);
  }

  /** The state was lived until then and is left for the next. */
  LatentState leave(LatentState state, long until, LatentState next) {
    diary.live(round, state, now, until, next);
    now = until;
    return next;
  }

  boolean over() {
    return now >= season.end();
  }
}
