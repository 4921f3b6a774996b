package dev.fullcourt.history.simulator.exports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** What is true, whatever the system shows: for those who check what became of the exports. */
final class Truth implements Closeable {

  private final Sheets out;

  Truth(Path folder) throws IOException {
    out = new Sheets(folder);
    out.begin("opt_outs.csv", "export", "record", "email");
    out.begin("stages.csv", "firm", "domain", "opportunity", "stage", "entered_at", "deleted");
    out.begin("changes.csv", "object", "record", "firm");
    out.begin("records.csv", "record", "email", "firm");
    out.begin("rows.csv", "export", "file", "rows", "unusable");
  }

  /** Who has said by then that they want no mail, by the address they are known under then. */
  void optOuts(Firm firm, Cut cut) {
    for (Person person : firm.people()) {
      if (cut.knows(person.optedOut())) {
        Person standing = firm.standing(person, cut);
        out.row("opt_outs.csv", cut.name(), person.number(), standing.email(cut));
      }
    }
  }

  /** The addresses each record is known under. */
  void records(Firm firm) {
    for (Person person : firm.people()) {
      out.row("records.csv", person.number(), person.email(), firm.number());
      out.row("records.csv", person.number(), person.newEmail(), firm.number());
    }
  }

  /** The stages each opportunity was in. */
  void stages(Firm firm) {
    for (Deal deal : firm.deals()) {
      for (Deal.Step step : deal.steps()) {
        out.row("stages.csv", firm.number(), firm.domain(), deal.number(), step.stage(),
            Instant.ofEpochSecond(step.at()), deal.deleted() != Person.NEVER);
      }
    }
  }

  /** Firms of which anything is otherwise than at the export before. */
  void changes(Firm firm, Cut cut) {
    for (Person person : firm.people()) {
      boolean touched = person.touches().stream().anyMatch(touch -> cut.isNew(touch.at()));
      if (cut.isNew(person.modified(cut)) || touched) {
        out.row("changes.csv", "person", person.number(), firm.number());
      }
    }
    for (Deal deal : firm.deals()) {
      if (cut.knows(deal.created()) && cut.isNew(deal.modified(cut))) {
        out.row("changes.csv", "opportunity", deal.number(), firm.number());
      }
    }
    if (cut.isNew(firm.modified(cut))) {
      out.row("changes.csv", "company", firm.number(), firm.number());
    }
  }

  /** How many rows there are of what, and how many of them name nobody. */
  void rows(Cut cut, Sheets export) {
    export
        .counts()
        .forEach((file, count) -> out.row("rows.csv", cut.name(), file, count[0], count[1]));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
