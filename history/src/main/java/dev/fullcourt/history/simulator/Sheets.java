package dev.fullcourt.history.simulator;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rows of some buyers, file by file, before they are written. */
final class Sheets {

  private final Season season;
  private final Map<Table, StringWriter> texts = new EnumMap<>(Table.class);
  private final Map<Table, CsvWriter> writers = new EnumMap<>(Table.class);
  private final Map<Table, Long> rows = new EnumMap<>(Table.class);

  Sheets(Season season) {
    this.season = season;
    for (Table table : Table.values()) {
      StringWriter text = new StringWriter();
      texts.put(table, text);
      writers.put(
          table, CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text));
      rows.put(table, 0L);
    }
  }

  /** The rows of that file, as text. */
  String text(Table table) {
    return texts.getOrDefault(table, new StringWriter()).toString();
  }

  /** How many rows that file has. */
  long rows(Table table) {
    return rows.getOrDefault(table, 0L);
  }

  /** A company and all its people. */
  void account(Prospect prospect) {
    Company company = prospect.company;
    Diary diary = prospect.diary;
    long created = diary.first();
    for (Contact contact : prospect.group()) {
      created = Math.min(created, contact.knownAt());
    }
    if (created < season.end()) {
      write(
          Table.ACCOUNTS,
          company.domain(),
          company.name(),
          company.industry(),
          company.country(),
          Integer.toString(company.employees()),
          prospect.insight ? "outbound list" : "website",
          season.text(created - 30));
    }
    int change = 0;
    for (Diary.Correction correction : diary.corrections()) {
      write(
          Table.CORRECTIONS,
          "chg-" + prospect.number + "-" + ++change,
          company.domain(),
          season.text(correction.at()),
          Integer.toString(correction.employees()));
    }
    for (Contact contact : prospect.group()) {
      person(contact, company.domain(), diary);
    }
    events(prospect.number, company.domain(), diary);
    sales(prospect.number, company, diary);
    String fit = Double.toString(StrictMath.round(company.fit() * 1000) / 1000.0);
    truth(company.domain(), "account", prospect.insight ? "insight" : "inbound", fit, diary);
  }

  /** A person. Their role is known from when somebody talked to them. */
  void person(Contact contact, String domain, Diary diary) {
    if (contact.knownAt() >= season.end()) {
      return;
    }
    long talked = diary.firstTalk(contact.email());
    boolean open = talked == Long.MAX_VALUE;
    write(
        Table.PEOPLE,
        contact.email(),
        contact.name().first(),
        contact.name().last(),
        contact.title(),
        open ? "" : contact.role().word(),
        open ? "" : season.text(talked),
        domain,
        contact.source(),
        season.text(contact.knownAt()));
  }

  /** What was noted of a buyer. */
  void events(int number, String domain, Diary diary) {
    int n = 0;
    for (Activity activity : diary.activities()) {
      write(
          Table.ACTIVITIES,
          "act-" + number + "-" + ++n,
          season.text(activity.at()),
          activity.type(),
          domain,
          activity.person(),
          activity.channel(),
          activity.page(),
          activity.content(),
          activity.product(),
          activity.by(),
          activity.outcome(),
          activity.reason(),
          activity.until() == 0 ? "" : season.text(activity.until()));
    }
  }

  /** How its opportunities went, and what sellers planned for them. */
  private void sales(int number, Company company, Diary diary) {
    String domain = company.domain();
    String currency = currency(company.country());
    int n = 0;
    for (OpportunityChange change : diary.changes()) {
      write(
          Table.OPPORTUNITIES,
          "his-" + number + "-" + ++n,
          change.opportunity(),
          season.text(change.at()),
          change.change(),
          domain,
          change.name(),
          change.step(),
          Long.toString(change.amount()),
          currency,
          season.text(change.closes()),
          change.product(),
          change.owner(),
          change.reason());
    }
    n = 0;
    for (SellersPlan plan : diary.plans()) {
      write(
          Table.PLANS,
          "pln-" + number + "-" + ++n,
          plan.opportunity(),
          season.text(plan.at()),
          plan.change(),
          domain,
          plan.activity(),
          plan.due() == 0 ? "" : season.text(plan.due()),
          plan.owner());
    }
  }

  /** In which money a buyer of that country is offered. */
  private static String currency(String country) {
    return switch (country) {
      case "CH" -> "CHF";
      case "UK" -> "GBP";
      case "US" -> "USD";
      default -> "EUR";
    };
  }

  /** What truly went on. */
  void truth(String buyer, String kind, String arm, String fit, Diary diary) {
    List<TrueStay> stays = diary.truth();
    for (TrueStay stay : stays) {
      write(
          Table.TRUTH,
          buyer,
          kind,
          arm,
          fit,
          Integer.toString(stay.round()),
          stay.state().word(),
          season.text(stay.from()),
          stay.to() == TrueStay.OPEN ? "" : season.text(stay.to()),
          stay.next());
    }
  }

  private void write(Table table, String... fields) {
    CsvWriter writer = writers.get(table);
    if (writer == null) {
      throw new IllegalStateException("every file has a writer");
    }
    writer.writeRecord(fields);
    rows.merge(table, 1L, Long::sum);
  }
}
