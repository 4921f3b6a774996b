package dev.fullcourt.history.simulator;

import static dev.fullcourt.history.simulator.Chance.of;

import dev.fullcourt.history.simulator.Chance.Weighted;
import java.util.List;
import java.util.Locale;

/** Makes companies up: any number of them, none named twice. */
public final class Companies {

  private static final List<String> HEADS =
      List.of(
          "Alder", "Bern", "Brack", "Brenn", "Calder", "Dorn", "Eichen", "Elster", "Falken", "Fern",
          "Gold", "Greif", "Hagen", "Hallen", "Hasel", "Hoch", "Isar", "Jura", "Kessel", "Kranich",
          "Lahn", "Linden", "Loren", "Maas", "Marl", "Neben", "Nord", "Ober", "Ost", "Pfalz",
          "Quell", "Raben", "Rhein", "Rohr", "Roth", "Saal", "Sander", "Silber", "Stein", "Sund",
          "Tann", "Thal", "Ulmen", "Unter", "Vest", "Wald", "Weiden", "Wester", "Winter", "Zeller",
          "Ash", "Birken", "Claren", "Drei", "Ebers", "Flint", "Garten", "Holm", "Inner", "Kupfer",
          "Lauter", "Mühl", "Rosen", "Stern");

  private static final List<String> TAILS =
      List.of(
          "bach", "berg", "brück", "burg", "dorf", "eck", "feld", "fels", "furt", "garde", "hain",
          "hafen", "hof", "horn", "ing", "kamp", "kirch", "land", "lund", "mark", "mont", "weiler",
          "ried", "rode", "sal", "see", "stadt", "stedt", "tal", "lohe", "werk", "wick");

  private static final List<String> PLACES =
      List.of(
          "Süd", "Nova", "Alpin", "Küste", "Delta", "Prime", "Weser", "Neckar", "Donau", "Elbe",
          "Main", "Inn", "Aare", "Enns", "Mur", "Ruhr", "Oder", "Havel", "Leine", "Fulda");

  private static final int NAMES = 64 * 32;

  private static final List<Weighted<String>> COUNTRIES =
      List.of(
          of(48, "DE"),
          of(12, "AT"),
          of(12, "CH"),
          of(8, "FR"),
          of(7, "UK"),
          of(6, "US"),
          of(4, "NL"),
          of(3, "PL"));

  /** What it does, as a list of industries and as a name says it, in German and in English. */
  private record Trade(String industry, List<String> german, List<String> english, double fit) {}

  private static final List<Weighted<Trade>> TRADES =
      List.of(
          of(20, trade("Machinery", "Maschinenbau, Antriebe", "Machinery, Drives", 0.7)),
          of(14, trade("Food", "Molkerei, Backwaren", "Foods, Dairies", 0.8)),
          of(
              12,
              trade("Automotive supply", "Fahrzeugteile, Automotive", "Automotive, Castings", 0.6)),
          of(10, trade("Chemicals", "Chemie, Lacke", "Chemicals, Coatings", 0.7)),
          of(10, trade("Packaging", "Verpackung, Folien", "Packaging, Cartons", 0.6)),
          of(8, trade("Pharma", "Pharma, Arzneimittel", "Pharma, Life Sciences", 0.4)),
          of(8, trade("Energy", "Energie, Stadtwärme", "Power, Energy", 0.2)),
          of(8, trade("Logistics", "Logistik, Spedition", "Logistics, Freight", -0.3)),
          of(6, trade("Software", "Software, Digital", "Software, Digital", -1.4)),
          of(4, trade("Consulting", "Beratung, Partner", "Consulting, Partners", -1.6)));

  private static Trade trade(String industry, String german, String english, double fit) {
    return new Trade(
        industry, List.of(german.split(", ", -1)), List.of(english.split(", ", -1)), fit);
  }

  private final long seed;

  /** Companies of a seed. */
  public Companies(long seed) {
    this.seed = Chance.scatter(seed);
  }

  /** The company of that number. */
  public Company make(int number, Chance chance) {
    Trade trade = chance.weighted(TRADES);
    String country = chance.weighted(COUNTRIES);
    int employees = Math.clamp((long) chance.around(210, 1.35), 4, 90_000);
    String brand = brand(number);
    boolean near = country.equals("DE") || country.equals("AT") || country.equals("CH");
    String word = chance.any(near ? trade.german() : trade.english());
    String name = brand + " " + word + " " + legalForm(country, employees);
    double size = StrictMath.log(employees / 210.0) / StrictMath.log(10);
    double fit =
        Chance.probability(
            -0.5 + 0.9 * trade.fit() + 0.8 * size + (near ? 0.4 : -0.5) + 0.9 * chance.normal());
    return new Company(
        name, domain(brand), trade.industry(), country, employees, chance.yes(0.012), fit);
  }

  /** Head and tail follow from the number by a fixed shuffle; a place tells later ones apart. */
  private String brand(int number) {
    int shuffled = Math.floorMod(Math.floorMod(seed, NAMES) + (number % NAMES) * 1201, NAMES);
    String name = HEADS.get(shuffled % HEADS.size()) + TAILS.get(shuffled / HEADS.size());
    int later = number / NAMES;
    if (later == 0) {
      return name;
    }
    String place = PLACES.get((later - 1) % PLACES.size());
    int again = (later - 1) / PLACES.size();
    return name + " " + place + (again == 0 ? "" : " " + (again + 1));
  }

  private static String domain(String brand) {
    return Plain.letters(brand.toLowerCase(Locale.ROOT)).replace(' ', '-') + ".example";
  }

  private static String legalForm(String country, int employees) {
    return switch (country) {
      case "DE" -> employees > 3000 ? "AG" : employees > 600 ? "GmbH & Co. KG" : "GmbH";
      case "AT" -> employees > 2000 ? "AG" : "GmbH";
      case "CH" -> employees > 60 ? "AG" : "GmbH";
      case "FR" -> employees > 300 ? "SA" : "SARL";
      case "UK" -> employees > 1500 ? "plc" : "Ltd";
      case "NL" -> "B.V.";
      case "PL" -> "Sp. z o.o.";
      default -> "Inc.";
    };
  }
}
