package dev.fullcourt.history.simulator.exports;

import static dev.fullcourt.history.simulator.exports.Sheets.plain;

/** Mautic: contacts, companies by name, and one list of what contacts did. */
final class MauticExport implements Export {

  @Override
  public void begin(Cut cut, Sheets out) {
    out.begin("companies.csv", "companyname", "companywebsite", "companyindustry",
        "companycountry", "companynumber_of_employees", "date_added", "date_modified");
    out.begin("contacts.csv", "id", "email", "firstname", "lastname", "position", "company",
        "country", "do_not_contact", "is_deleted", "merged_into", "date_added", "date_modified");
    out.begin("opportunities.csv", "id", "contact_id", "company", "name", "stage", "amount",
        "currency", "is_closed", "is_won", "is_deleted", "date_added", "date_modified");
    out.begin("opportunity_history.csv", "id", "opportunity_id", "stage", "changed_at");
    out.begin("campaign_members.csv", "campaign_id", "campaign", "contact_id", "date_added");
    out.begin("activities.csv", "id", "contact_id", "type", "subject", "url", "date_added");
    out.begin("segments.csv", "id", "name");
    out.row("segments.csv", 1, "Everybody");
  }

  @Override
  public void write(Firm firm, Cut cut, Sheets out) {
    if (cut.knows(firm.created())) {
      out.row("companies.csv", firm.company().name(),
          firm.website() ? "https://" + firm.domain() : "", firm.company().industry(),
          firm.company().country(), firm.employees(cut), plain(firm.created(), cut),
          plain(firm.modified(cut), cut));
    }
    for (Person person : firm.people()) {
      contact(firm, person, cut, out);
      person.touches().forEach(touch -> touch(person, touch, cut, out));
    }
    firm.deals().forEach(deal -> deal(firm, deal, cut, out));
  }

  private static void contact(Firm firm, Person person, Cut cut, Sheets out) {
    if (!cut.knows(person.created())) {
      return;
    }
    boolean merged = cut.knows(person.merged());
    out.row("contacts.csv", person.number(), person.email(cut), person.name().first(),
        person.name().last(), person.title(cut), firm.company().name(), firm.company().country(),
        cut.knows(person.optedOut()) ? 1 : 0, person.gone(cut),
        merged ? person.mergedInto() : "", plain(person.created(), cut),
        plain(person.modified(cut), cut));
    if (cut.isNew(person.optedOut())) {
      out.row("activities.csv", "optout-" + person.number(), person.number(), "email.dnc", "", "",
          plain(person.optedOut(), cut));
    }
  }

  private static void touch(Person person, Touch touch, Cut cut, Sheets out) {
    if (!cut.isNew(touch.at())) {
      return;
    }
    String at = plain(touch.at(), cut);
    if (touch.kind() == Touch.Kind.JOINED) {
      out.row("campaign_members.csv", touch.campaign(), Export.campaign(touch.campaign()),
          person.number(), at);
      return;
    }
    String type =
        switch (touch.kind()) {
          case SENT -> "email.sent";
          case OPENED -> "email.read";
          case CLICKED -> "email.clicked";
          case FORM -> "form.submitted";
          case CALL, MEETING, JOINED, RESPONDED -> "";
        };
    if (!type.isEmpty()) {
      out.row("activities.csv", touch.number(),
          touch.orphan() ? 90_000_000_000L + touch.number() : person.number(), type,
          Export.campaign(touch.campaign()), "", at);
      if (touch.orphan()) {
        out.unusable("activities.csv");
      }
    }
  }

  private static void deal(Firm firm, Deal deal, Cut cut, Sheets out) {
    boolean changed = cut.isNew(deal.step(cut).at()) || cut.isNew(deal.deleted());
    if (cut.knows(deal.created()) && changed) {
      Deal.Step step = deal.step(cut);
      long modified = deal.gone(cut) ? Math.max(step.at(), deal.deleted()) : step.at();
      out.row("opportunities.csv", deal.number(), firm.people().getFirst().number(),
          firm.company().name(), deal.name(), step.stage(), step.amount(), deal.currency(),
          step.closed(), step.won(), deal.gone(cut), plain(deal.created(), cut),
          plain(modified, cut));
    }
    for (Deal.Step step : deal.steps()) {
      if (cut.isNew(step.at())) {
        out.row("opportunity_history.csv", step.number(), deal.number(), step.stage(),
            plain(step.at(), cut));
      }
    }
  }
}
