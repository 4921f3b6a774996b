package dev.fullcourt.history.simulator.exports;

import static dev.fullcourt.history.simulator.exports.Sheets.day;
import static dev.fullcourt.history.simulator.exports.Sheets.iso;

import java.util.Locale;

/**
 * Salesforce: leads until they are converted; then contacts, with an account and opportunities. What
 * is merged or deleted stays as a row that says so.
 */
final class SalesforceExport implements Export {

  private static final String OWNER = "005000000000001";

  @Override
  public void begin(Cut cut, Sheets out) {
    out.begin("Account.csv", "Id", "IsDeleted", "MasterRecordId", "Name", "Website", "Industry",
        "BillingCountry", "NumberOfEmployees", "CurrencyIsoCode", "CreatedDate", "LastModifiedDate");
    out.begin("Contact.csv", "Id", "IsDeleted", "MasterRecordId", "AccountId", "FirstName",
        "LastName", "Email", "Title", "LeadSource", "HasOptedOutOfEmail", "CreatedDate",
        "LastModifiedDate");
    out.begin("Lead.csv", "Id", "IsDeleted", "MasterRecordId", "FirstName", "LastName", "Title",
        "Company", "Website", "Email", "LeadSource", "Status", "HasOptedOutOfEmail", "IsConverted",
        "ConvertedDate", "ConvertedAccountId", "ConvertedContactId", "ConvertedOpportunityId",
        "CreatedDate", "LastModifiedDate");
    out.begin("Opportunity.csv", "Id", "IsDeleted", "AccountId", "Name", "StageName", "Amount",
        "CurrencyIsoCode", "CloseDate", "IsClosed", "IsWon", "ForecastCategoryName", "LeadSource",
        "Type", "OwnerId", "CreatedDate", "LastModifiedDate", "LastStageChangeDate");
    out.begin("OpportunityHistory.csv", "Id", "OpportunityId", "StageName", "Amount",
        "CurrencyIsoCode", "CreatedDate");
    out.begin("Campaign.csv", "Id", "Name", "Type", "Status");
    out.begin("CampaignMember.csv", "Id", "IsDeleted", "CampaignId", "LeadId", "ContactId",
        "Status", "HasResponded", "FirstRespondedDate", "CreatedDate");
    out.begin("Task.csv", "Id", "IsDeleted", "WhoId", "AccountId", "Subject", "TaskSubtype",
        "IsClosed", "ActivityDate", "CompletedDateTime", "CreatedDate", "OwnerId");
    out.begin("Event.csv", "Id", "IsDeleted", "WhoId", "AccountId", "Subject", "Type",
        "StartDateTime", "CreatedDate", "OwnerId");
    for (int i = 1; i <= CAMPAIGNS; i++) {
      out.row("Campaign.csv", id("701", i), Export.campaign(i), "Email", "Completed");
    }
  }

  @Override
  public void write(Firm firm, Cut cut, Sheets out) {
    Person first = firm.people().getFirst();
    if (cut.knows(first.converted())) {
      long since = first.converted();
      out.row("Account.csv", account(firm), false, "", firm.company().name(), site(firm),
          firm.company().industry(), firm.company().country(), firm.employees(cut),
          firm.deals().getFirst().currency(), iso(since, cut),
          iso(Math.max(since, firm.modified(cut)), cut));
    }
    for (Person person : firm.people()) {
      lead(firm, person, cut, out);
      if (cut.knows(person.converted())) {
        contact(firm, person, cut, out);
      }
      person.touches().forEach(touch -> touch(firm, person, touch, cut, out));
    }
    firm.deals().forEach(deal -> deal(firm, deal, cut, out));
  }

  private static void lead(Firm firm, Person person, Cut cut, Sheets out) {
    if (!cut.knows(person.created())) {
      return;
    }
    boolean converted = cut.knows(person.converted());
    // A converted lead is not changed any more.
    Cut then = converted ? new Cut(cut.name(), cut.after(), person.converted()) : cut;
    Person into = firm.standing(person, cut);
    out.row("Lead.csv", lead(person), person.gone(cut) && !converted,
        into.equals(person) ? "" : lead(into), person.name().first(), person.name().last(),
        person.title(then), firm.company().name(), site(firm), person.email(then), person.source(),
        converted ? "Qualified" : "Open - Not Contacted", then.knows(person.optedOut()), converted,
        converted ? day(person.converted()) : "", converted ? account(firm) : "",
        converted ? contact(person) : "",
        converted && person.equals(firm.people().getFirst())
            ? id("006", firm.deals().getFirst().number())
            : "",
        iso(person.created(), cut), iso(person.modified(then), cut));
  }

  private static void contact(Firm firm, Person person, Cut cut, Sheets out) {
    out.row("Contact.csv", contact(person), cut.knows(person.deleted()), "", account(firm),
        person.name().first(), person.name().last(), person.email(cut), person.title(cut),
        person.source(), cut.knows(person.optedOut()), iso(person.converted(), cut),
        iso(person.modified(cut), cut));
  }

  private static void deal(Firm firm, Deal deal, Cut cut, Sheets out) {
    if (cut.knows(deal.created()) && cut.isNew(deal.modified(cut))) {
      Deal.Step step = deal.step(cut);
      out.row("Opportunity.csv", id("006", deal.number()), deal.gone(cut), account(firm),
          deal.name(), step.stage(), step.amount(), deal.currency(),
          day(step.at() + 60 * FirmMaker.DAY), step.closed(), step.won(),
          step.closed() ? "Closed" : "Pipeline", "Web", "New Business", OWNER,
          iso(deal.created(), cut), iso(deal.modified(cut), cut), iso(step.at(), cut));
    }
    for (Deal.Step step : deal.steps()) {
      if (cut.isNew(step.at())) {
        out.row("OpportunityHistory.csv", id("008", step.number()), id("006", deal.number()),
            step.stage(), step.amount(), deal.currency(), iso(step.at(), cut));
      }
    }
  }

  private static void touch(Firm firm, Person person, Touch touch, Cut cut, Sheets out) {
    Person who = firm.standing(person, cut);
    boolean isContact = cut.knows(who.converted());
    String whoId = isContact ? contact(who) : lead(who);
    switch (touch.kind()) {
      case SENT, CALL -> {
        if (cut.isNew(touch.at())) {
          boolean call = touch.kind() == Touch.Kind.CALL;
          out.row("Task.csv", id("00T", touch.number()), false,
              touch.orphan() ? id("00Q", 999_999_000L + touch.campaign()) : whoId,
              isContact && !touch.orphan() ? account(firm) : "", call ? "Call" : "Email",
              call ? "Call" : "Email", true, day(touch.at()), iso(touch.at(), cut),
              iso(touch.at(), cut), OWNER);
          if (touch.orphan()) {
            out.unusable("Task.csv");
          }
        }
      }
      case MEETING -> {
        if (cut.isNew(touch.at())) {
          out.row("Event.csv", id("00U", touch.number()), false, whoId,
              isContact ? account(firm) : "", "Meeting", "Meeting", iso(touch.at(), cut),
              iso(touch.at(), cut), OWNER);
        }
      }
      case JOINED -> member(person, touch, isContact ? "" : whoId, isContact ? whoId : "", cut, out);
      case OPENED, CLICKED, FORM, RESPONDED -> {}
    }
  }

  /** One row a membership, again when they responded. */
  private static void member(
      Person person, Touch joined, String lead, String contact, Cut cut, Sheets out) {
    long responded =
        person.touches().stream()
            .filter(each -> each.kind() == Touch.Kind.RESPONDED)
            .mapToLong(Touch::at)
            .findFirst()
            .orElse(Person.NEVER);
    if (cut.isNew(joined.at()) || (cut.knows(joined.at()) && cut.isNew(responded))) {
      out.row("CampaignMember.csv", id("00v", joined.number()), false, id("701", joined.campaign()),
          lead, contact, cut.knows(responded) ? "Responded" : "Sent", cut.knows(responded),
          iso(responded, cut), iso(joined.at(), cut));
    }
  }

  private static String site(Firm firm) {
    return firm.website() ? "https://www." + firm.domain() + "/" : "";
  }

  private static String account(Firm firm) {
    return id("001", firm.number());
  }

  private static String lead(Person person) {
    return id("00Q", person.number());
  }

  private static String contact(Person person) {
    return id("003", person.number());
  }

  private static String id(String prefix, long number) {
    return String.format(Locale.ROOT, "%s%012d", prefix, number);
  }
}
