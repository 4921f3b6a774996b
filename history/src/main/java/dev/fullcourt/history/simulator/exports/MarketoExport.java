package dev.fullcourt.history.simulator.exports;

import static dev.fullcourt.history.simulator.exports.Sheets.plain;

/**
 * Marketo: leads and a file for each kind of activity. A lead that was merged away is gone from the
 * leads; the activity of the merge says what it became, and who wants no mail hands that on.
 */
final class MarketoExport implements Export {

  @Override
  public void begin(Cut cut, Sheets out) {
    out.begin("marketo_lead_data.csv", "id", "created_at", "updated_at", "email", "first_name",
        "last_name", "title", "company", "website", "lead_source", "unsubscribed", "is_deleted");
    out.begin("marketo_program_data.csv", "id", "name", "channel", "type");
    out.begin("program_members.csv", "program_id", "lead_id", "membership_date", "status");
    out.begin("opportunities.csv", "id", "lead_id", "name", "stage", "amount", "currency",
        "is_closed", "is_won", "is_deleted", "created_at", "updated_at");
    out.begin("opportunity_history.csv", "id", "opportunity_id", "stage", "changed_at");
    activity("send_email", out);
    activity("open_email", out);
    activity("click_email", out);
    activity("unsubscribe_email", out);
    out.begin("marketo_activity_delete_lead_data.csv", "id", "activity_date", "activity_type_id",
        "lead_id");
    out.begin("marketo_activity_merge_leads_data.csv", "id", "activity_date", "activity_type_id",
        "lead_id", "merge_ids", "merged_in_sales");
    for (int i = 1; i <= CAMPAIGNS; i++) {
      out.row("marketo_program_data.csv", i, Export.campaign(i), "Email", "Email Batch");
    }
  }

  private static void activity(String kind, Sheets out) {
    out.begin("marketo_activity_" + kind + "_data.csv", "id", "activity_date", "activity_type_id",
        "campaign_id", "lead_id", "primary_attribute_value");
  }

  @Override
  public void write(Firm firm, Cut cut, Sheets out) {
    for (Person person : firm.people()) {
      lead(firm, person, cut, out);
      person.touches().forEach(touch -> touch(person, touch, cut, out));
    }
    firm.deals().forEach(deal -> deal(firm, deal, cut, out));
  }

  private static void lead(Firm firm, Person person, Cut cut, Sheets out) {
    boolean merged = cut.knows(person.merged());
    if (cut.knows(person.created()) && !merged) {
      out.row("marketo_lead_data.csv", person.number(), plain(person.created(), cut),
          plain(person.modified(cut), cut), person.email(cut), person.name().first(),
          person.name().last(), person.title(cut), firm.company().name(), firm.domain(),
          person.source(), firm.optedOut(person, cut), cut.knows(person.deleted()));
    }
    if (merged) {
      out.row("marketo_activity_merge_leads_data.csv", "merge-" + person.number(),
          plain(person.merged(), cut), 32, person.mergedInto(), "[" + person.number() + "]", false);
    }
    if (cut.isNew(person.deleted())) {
      out.row("marketo_activity_delete_lead_data.csv", "delete-" + person.number(),
          plain(person.deleted(), cut), 37, person.number());
    }
    if (cut.isNew(person.optedOut())) {
      out.row("marketo_activity_unsubscribe_email_data.csv", "optout-" + person.number(),
          plain(person.optedOut(), cut), 9, 1, person.number(), Export.campaign(1));
    }
  }

  private static void touch(Person person, Touch touch, Cut cut, Sheets out) {
    if (!cut.isNew(touch.at())) {
      return;
    }
    switch (touch.kind()) {
      case SENT -> mail("send_email", 6, person, touch, cut, out);
      case OPENED -> mail("open_email", 10, person, touch, cut, out);
      case CLICKED -> mail("click_email", 11, person, touch, cut, out);
      case JOINED ->
          out.row("program_members.csv", touch.campaign(), person.number(), plain(touch.at(), cut),
              "Member");
      case FORM, CALL, MEETING, RESPONDED -> {}
    }
  }

  private static void mail(
      String kind, int type, Person person, Touch touch, Cut cut, Sheets out) {
    String file = "marketo_activity_" + kind + "_data.csv";
    out.row(file, touch.number(), plain(touch.at(), cut), type, touch.campaign(),
        touch.orphan() ? 90_000_000_000L + touch.number() : person.number(),
        Export.campaign(touch.campaign()));
    if (touch.orphan()) {
      out.unusable(file);
    }
  }

  private static void deal(Firm firm, Deal deal, Cut cut, Sheets out) {
    boolean changed = cut.isNew(deal.step(cut).at()) || cut.isNew(deal.deleted());
    if (cut.knows(deal.created()) && changed) {
      Deal.Step step = deal.step(cut);
      long modified = deal.gone(cut) ? Math.max(step.at(), deal.deleted()) : step.at();
      out.row("opportunities.csv", deal.number(), firm.people().getFirst().number(), deal.name(),
          step.stage(), step.amount(), deal.currency(), step.closed(), step.won(), deal.gone(cut),
          plain(deal.created(), cut), plain(modified, cut));
    }
    for (Deal.Step step : deal.steps()) {
      if (cut.isNew(step.at())) {
        out.row("opportunity_history.csv", step.number(), deal.number(), step.stage(),
            plain(step.at(), cut));
      }
    }
  }
}
