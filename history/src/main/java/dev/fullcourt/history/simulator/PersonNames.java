package dev.fullcourt.history.simulator;

import static dev.fullcourt.history.simulator.Chance.of;

import dev.fullcourt.history.simulator.Chance.Weighted;
import java.util.List;

/** Names of people as they meet in companies of Europe today. */
public final class PersonNames {

  /** First and last names that go together. */
  private record Origin(List<String> first, List<String> last) {}

  private static final Origin GERMAN =
      new Origin(
          List.of(
              "Anna",
              "Lukas",
              "Katrin",
              "Stefan",
              "Julia",
              "Markus",
              "Sabine",
              "Florian",
              "Nina",
              "Thomas",
              "Petra",
              "Jan",
              "Miriam",
              "Tobias",
              "Claudia",
              "Felix",
              "Birgit",
              "Moritz",
              "Heike",
              "Sebastian"),
          List.of(
              "Keller",
              "Brandt",
              "Vogel",
              "Lehmann",
              "Hofer",
              "Steiner",
              "Baumann",
              "Graf",
              "Winkler",
              "Schuster",
              "Lorenz",
              "Arnold",
              "Böhm",
              "Egger",
              "Frei",
              "Huber",
              "Köhler",
              "Mayr",
              "Pohl",
              "Roth",
              "Seidel",
              "Thoma",
              "Ullrich",
              "Wenger"));

  private static final Origin FRENCH =
      new Origin(
          List.of(
              "Camille", "Julien", "Élodie", "Mathieu", "Sophie", "Antoine", "Claire", "Rémi",
              "Inès", "Luc"),
          List.of(
              "Moreau",
              "Girard",
              "Lefèvre",
              "Fontaine",
              "Chevalier",
              "Perrin",
              "Marchand",
              "Gaillard",
              "Renaud",
              "Besson"));

  private static final Origin ENGLISH =
      new Origin(
          List.of(
              "Emma", "James", "Olivia", "Daniel", "Grace", "Marcus", "Holly", "Andrew", "Naomi",
              "Peter", "Rachel", "Simon"),
          List.of(
              "Hughes",
              "Carter",
              "Whitfield",
              "Barker",
              "Ellis",
              "Osborne",
              "Fletcher",
              "Hayes",
              "Sutton",
              "Mercer",
              "Doyle",
              "Pearce"));

  private static final Origin TURKISH =
      new Origin(
          List.of("Elif", "Mehmet", "Zeynep", "Emre", "Aylin", "Kerem", "Selin", "Burak"),
          List.of("Yılmaz", "Kaya", "Demir", "Şahin", "Aydın", "Arslan", "Koç", "Özkan"));

  private static final Origin SLAVIC =
      new Origin(
          List.of(
              "Agnieszka",
              "Piotr",
              "Jana",
              "Tomáš",
              "Ivana",
              "Marek",
              "Milena",
              "Goran",
              "Olha",
              "Dariusz"),
          List.of(
              "Nowak",
              "Kowalczyk",
              "Dvořák",
              "Horvat",
              "Novák",
              "Marković",
              "Shevchenko",
              "Wiśniewski",
              "Zieliński",
              "Babić"));

  private static final Origin INDIAN =
      new Origin(
          List.of("Priya", "Arjun", "Ananya", "Rahul", "Kavita", "Vikram", "Meera", "Sanjay"),
          List.of("Sharma", "Nair", "Patel", "Iyer", "Gupta", "Rao", "Menon", "Desai"));

  private static final Origin SOUTHERN =
      new Origin(
          List.of("Lucía", "Marco", "Giulia", "Diego", "Elena", "Paolo", "Inês", "Rui", "Carmen"),
          List.of(
              "García", "Rossi", "Ferrari", "Santos", "Romero", "Conti", "Almeida", "Vidal",
              "Greco"));

  private static final Origin AFRICAN =
      new Origin(
          List.of("Amara", "Kwame", "Fatou", "Chidi", "Zanele", "Yusuf"),
          List.of("Okafor", "Mensah", "Diallo", "Adeyemi", "Ndlovu", "Hassan"));

  private static final Origin EAST_ASIAN =
      new Origin(
          List.of("Mei", "Hiroshi", "Linh", "Wei", "Yuki", "Jiho"),
          List.of("Chen", "Tanaka", "Nguyen", "Zhang", "Sato", "Kim"));

  private PersonNames() {}

  /** A first and a last name, as likely as they are in that country. */
  public static Name make(String country, Chance chance) {
    Origin home =
        switch (country) {
          case "FR" -> FRENCH;
          case "UK", "US" -> ENGLISH;
          case "PL" -> SLAVIC;
          default -> GERMAN;
        };
    List<Weighted<Origin>> origins =
        List.of(
            of(68, home),
            of(7, TURKISH),
            of(7, SLAVIC),
            of(5, SOUTHERN),
            of(5, INDIAN),
            of(3, ENGLISH),
            of(2, FRENCH),
            of(2, AFRICAN),
            of(2, EAST_ASIAN));
    Origin origin = chance.weighted(origins);
    return new Name(chance.any(origin.first()), chance.any(origin.last()));
  }

  /** A person's name. */
  public record Name(String first, String last) {

    /** As addresses spell it: {@code anna.keller}. */
    public String address() {
      return Plain.letters((first + "." + last).toLowerCase(java.util.Locale.ROOT));
    }
  }
}
