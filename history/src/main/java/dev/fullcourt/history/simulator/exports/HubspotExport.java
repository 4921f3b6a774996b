package dev.fullcourt.history.simulator.exports;

import static dev.fullcourt.history.simulator.exports.Sheets.plain;

/**
 * HubSpot, as a warehouse tool copies it: what merged contacts became stands in a file of merges,
 * opt-outs stand with the contact and as events of emails.
 */
final class HubspotExport implements Export {

  private static final String[] STAGES = {
    "Discovery", "Proposal", "Negotiation", Deal.WON, Deal.LOST
  };
  private static final long FIRST_CONTACT = 1_000;

  @Override
  public void begin(Cut cut, Sheets out) {
    out.begin("company_data.csv", "id", "is_deleted", "property_name", "property_domain",
        "property_industry", "property_country", "property_annualrevenue", "property_createdate",
        "property_hs_lastmodifieddate");
    out.begin("contact_data.csv", "id", "_fivetran_deleted", "property_email",
        "property_firstname", "property_lastname", "property_jobtitle", "property_company",
        "property_associatedcompanyid", "property_hs_email_optout", "property_createdate",
        "property_lastmodifieddate");
    out.begin("contact_merge_audit_data.csv", "canonical_vid", "contact_id", "vid_to_merge",
        "timestamp");
    out.begin("contact_form_submission_data.csv", "conversion_id", "contact_id", "form_id",
        "timestamp", "title", "page_url");
    out.begin("contact_list_data.csv", "id", "name");
    out.begin("contact_list_member_data.csv", "contact_id", "contact_list_id",
        "_fivetran_deleted", "added_at");
    out.begin("deal_pipeline_stage_data.csv", "stage_id", "pipeline_id", "label", "is_closed",
        "closed_won", "display_order");
    out.begin("deal_data.csv", "deal_id", "is_deleted", "deal_pipeline_id",
        "deal_pipeline_stage_id", "property_dealname", "property_amount",
        "property_deal_currency_code", "property_createdate", "property_hs_lastmodifieddate");
    out.begin("deal_company_data.csv", "company_id", "deal_id", "type_id");
    out.begin("deal_contact_data.csv", "contact_id", "deal_id", "type_id");
    out.begin("deal_stage_data.csv", "deal_id", "date_entered", "value", "source");
    out.begin("email_event_data.csv", "id", "type", "created", "email_campaign_id", "recipient");
    out.begin("email_event_status_change_data.csv", "id", "portal_subscription_status", "source");
    out.begin("engagement_call_data.csv", "engagement_id", "_fivetran_deleted",
        "property_hs_createdate", "property_hs_timestamp", "type");
    out.begin("engagement_meeting_data.csv", "engagement_id", "start_time", "title",
        "meeting_outcome");
    out.begin("engagement_contact_data.csv", "contact_id", "engagement_id", "type_id");
    for (int i = 1; i <= CAMPAIGNS; i++) {
      out.row("contact_list_data.csv", i, Export.campaign(i));
    }
    for (int i = 0; i < STAGES.length; i++) {
      out.row("deal_pipeline_stage_data.csv", "s" + i, "default", STAGES[i], i > 2, i == 3, i);
    }
  }

  @Override
  public void write(Firm firm, Cut cut, Sheets out) {
    if (cut.knows(firm.created())) {
      out.row("company_data.csv", firm.number(), false, firm.company().name(), firm.domain(),
          firm.company().industry(), firm.company().country(), 100_000L * firm.employees(cut),
          plain(firm.created(), cut), plain(firm.modified(cut), cut));
    }
    for (Person person : firm.people()) {
      contact(firm, person, cut, out);
      person.touches().forEach(touch -> touch(person, touch, cut, out));
    }
    firm.deals().forEach(deal -> deal(firm, deal, cut, out));
  }

  private static long id(Person person) {
    return FIRST_CONTACT + person.number();
  }

  private static void contact(Firm firm, Person person, Cut cut, Sheets out) {
    if (!cut.knows(person.created())) {
      return;
    }
    out.row("contact_data.csv", id(person), person.gone(cut), person.email(cut),
        person.name().first(), person.name().last(), person.title(cut), firm.company().name(),
        firm.number(), cut.knows(person.optedOut()), plain(person.created(), cut),
        plain(person.modified(cut), cut));
    if (person.mergedInto() != null && cut.knows(person.merged())) {
      long into = FIRST_CONTACT + person.mergedInto();
      out.row("contact_merge_audit_data.csv", into, into, id(person), plain(person.merged(), cut));
    }
    if (cut.isNew(person.optedOut())) {
      String event = "optout-" + person.number();
      String at = plain(person.optedOut(), cut);
      out.row("email_event_data.csv", event, "STATUSCHANGE", at, "",
          upper(address(person, person.optedOut())));
      out.row("email_event_status_change_data.csv", event, "UNSUBSCRIBED", "SOURCE_RECIPIENT");
    }
  }

  private static void touch(Person person, Touch touch, Cut cut, Sheets out) {
    if (!cut.isNew(touch.at())) {
      return;
    }
    String at = plain(touch.at(), cut);
    long who = touch.orphan() ? 90_000_000_000L + touch.number() : id(person);
    switch (touch.kind()) {
      case SENT, OPENED, CLICKED -> {
        String type =
            touch.kind() == Touch.Kind.SENT
                ? "SENT"
                : touch.kind() == Touch.Kind.OPENED ? "OPEN" : "CLICK";
        out.row("email_event_data.csv", "email-" + touch.number(), type, at, touch.campaign(),
            touch.orphan() ? "" : address(person, touch.at()));
        nobody(touch, "email_event_data.csv", out);
      }
      case FORM -> {
        out.row("contact_form_submission_data.csv", "form-" + touch.number(), who, "guide", at,
            "Maintenance guide", "https://ours.example/guide");
        nobody(touch, "contact_form_submission_data.csv", out);
      }
      case CALL -> {
        out.row("engagement_call_data.csv", touch.number(), false, at, at, "CALL");
        out.row("engagement_contact_data.csv", who, touch.number(), 9);
        nobody(touch, "engagement_call_data.csv", out);
      }
      case MEETING -> {
        out.row("engagement_meeting_data.csv", touch.number(), at, "Meeting", "COMPLETED");
        out.row("engagement_contact_data.csv", who, touch.number(), 9);
        nobody(touch, "engagement_meeting_data.csv", out);
      }
      case JOINED -> out.row("contact_list_member_data.csv", who, touch.campaign(), false, at);
      case RESPONDED -> {}
    }
  }

  private static void nobody(Touch touch, String file, Sheets out) {
    if (touch.orphan()) {
      out.unusable(file);
    }
  }

  private static String address(Person person, long at) {
    return at >= person.moved() ? person.newEmail() : person.email();
  }

  /** Addresses of events are written as people typed them. */
  private static String upper(String email) {
    return email.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + email.substring(1);
  }

  private static void deal(Firm firm, Deal deal, Cut cut, Sheets out) {
    // Nothing is changed here after it closed but by deleting it: HubSpot has no other time of it.
    boolean deletedNow = cut.isNew(deal.deleted());
    if (cut.knows(deal.created()) && (cut.isNew(deal.step(cut).at()) || deletedNow)) {
      Deal.Step step = deal.step(cut);
      long modified = deal.gone(cut) ? Math.max(step.at(), deal.deleted()) : step.at();
      out.row("deal_data.csv", deal.number(), deal.gone(cut), "default", stage(step.stage()),
          deal.name(), step.amount(), deal.currency(), plain(deal.created(), cut),
          plain(modified, cut));
      out.row("deal_company_data.csv", firm.number(), deal.number(), 5);
      out.row("deal_contact_data.csv", id(firm.people().getFirst()), deal.number(), 3);
    }
    for (Deal.Step step : deal.steps()) {
      if (cut.isNew(step.at())) {
        out.row("deal_stage_data.csv", deal.number(), plain(step.at(), cut), stage(step.stage()),
            "CRM_UI");
      }
    }
  }

  private static String stage(String name) {
    return "s" + java.util.List.of(STAGES).indexOf(name);
  }
}
