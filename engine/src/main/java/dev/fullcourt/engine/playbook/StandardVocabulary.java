package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Field;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/** The event types and fields every playbook may use without declaring them. */
final class StandardVocabulary {

  /** Type, who acts, channel (- for none), what it means. */
  private static final String EVENTS =
      """
      page_viewed              buyer       web         viewed a page
      pricing_viewed           buyer       web         looked at prices
      site_searched            buyer       web         searched the site
      video_watched            buyer       web         watched a video
      tool_used                buyer       web         used a calculator or configurator
      search_clicked           buyer       search      came from a search engine
      ad_clicked               buyer       advertising clicked an ad
      ad_seen                  marketing   advertising was shown an ad
      social_engaged           buyer       social      liked, shared or commented
      social_followed          buyer       social      followed us
      social_clicked           buyer       social      came from a social network
      social_message_received  buyer       social      wrote to us on a social network
      social_message_sent      marketing   social      was written to on a social network
      email_sent               marketing   email       was sent an email
      message_delivered        marketing   email       a nurture message arrived
      email_delivered          marketing   email       an email arrived
      email_opened             buyer       email       opened an email
      email_clicked            buyer       email       clicked a link in an email
      email_replied            buyer       email       replied to an email
      email_bounced            system      email       an email could not be delivered
      email_received           buyer       email       wrote an email
      unsubscribed             buyer       email       unsubscribed
      complained               buyer       email       marked an email as unwanted
      consent_given            buyer       consent     gave consent
      consent_withdrawn        buyer       consent     withdrew consent
      newsletter_subscribed    buyer       email       subscribed to the newsletter
      content_viewed           buyer       content     read a piece of content
      content_downloaded       buyer       content     downloaded a piece of content
      content_shared           buyer       content     passed a piece of content on
      form_submitted           buyer       form        submitted a form
      assessment_completed     buyer       form        completed a self-assessment
      survey_answered          buyer       form        answered a survey
      contact_requested        buyer       form        asked to be contacted
      demo_requested           buyer       form        asked for a demo
      quote_requested          buyer       form        asked for a quote
      webinar_registered       buyer       event       registered for a webinar
      webinar_attended         buyer       event       attended a webinar
      event_registered         buyer       event       registered for an event
      event_attended           buyer       event       attended an event
      trade_show_visited       buyer       event       visited us at a trade show
      business_card_given      buyer       event       left a business card
      press_mentioned          system      press       was mentioned in the press
      press_inquiry_received   buyer       press       came by way of the press
      review_read              buyer       press       read a review of us
      review_written           buyer       press       reviewed us
      inbound_call             buyer       call        called us
      outbound_call            development call        was called
      call_logged              development call        spoke with us on the phone
      call_not_answered        development call        did not answer a call
      voicemail_left           development call        was left a voicemail
      outbound_email           development email       was written to by a person
      outbound_message         development social      was written to by a person
      meeting_booked           buyer       meeting     booked a meeting
      meeting_held             buyer       meeting     met us
      meeting_cancelled        buyer       meeting     cancelled a meeting
      meeting_missed           buyer       meeting     did not come to a meeting
      demo_held                sales       meeting     was shown a demo
      site_visited             sales       meeting     was visited
      chat_started             buyer       chat        started a chat
      chat_message             buyer       chat        wrote in a chat
      chat_answered            development chat        was answered in a chat
      message_received         buyer       message     sent a message
      message_answered         development message     was answered
      note_added               sales       -           a note was added
      rfi_received             buyer       tender      sent a request for information
      rfp_received             buyer       tender      sent a request for proposal
      rfp_answered             sales       tender      was sent our answer to a request
      trial_started            buyer       product     started a trial
      trial_ended              buyer       product     a trial ended
      signed_up                buyer       product     signed up
      product_used             buyer       product     used the product
      feature_used             buyer       product     used a feature
      ticket_opened            buyer       support     asked support
      ticket_closed            system      support     a question to support was closed
      person_identified        system      -           a person became known
      account_described        system      -           an account was described
      role_assigned            sales       -           a person's role became known
      lead_created             system      -           became a lead elsewhere
      lead_assigned            system      -           was given an owner
      lead_offered             marketing   -           was offered
      lead_accepted            development -           was accepted
      lead_rejected            development -           was rejected
      lead_qualified           development -           was qualified
      lead_converted           development -           was converted
      handoff_offered          marketing   -           a handoff was offered
      handoff_accepted         development -           a handoff was accepted
      handoff_rejected         development -           a handoff was rejected
      handoff_expired          system      -           a handoff was not answered in time
      handoff_returned         development -           a handoff was given back
      owner_assigned           system      -           was given an owner
      alert_raised             system      -           was found to need somebody
      play_started             development -           a play was started by a person
      play_stopped             development -           a play was stopped by a person
      task_done                development -           a task of a play was done
      pass_asked               sales       -           a task was given to another team
      pass_accepted            marketing   -           a task was taken on
      pass_declined            marketing   -           a task was declined
      pass_answered            marketing   -           a task was done
      pass_withdrawn           sales       -           a task was withdrawn
      recycled                 development -           was given back to nurturing
      disqualified             development -           was disqualified
      need_confirmed           development -           confirmed a need
      budget_confirmed         development -           confirmed a budget
      authority_confirmed      development -           confirmed who decides
      timing_confirmed         development -           confirmed when
      qualification_answered   development -           answered a question of qualification
      opportunity_created      sales       -           an opportunity was opened
      opportunity_updated      sales       -           an opportunity changed
      opportunity_won          sales       -           an opportunity was won
      opportunity_lost         sales       -           an opportunity was lost
      opportunity_reopened     sales       -           an opportunity was opened again
      activity_planned         sales       -           an activity was planned for an opportunity
      activity_done            sales       -           an activity for an opportunity was done
      activity_dropped         sales       -           an activity for an opportunity was dropped
      proposal_sent            sales       -           was sent a proposal
      proposal_viewed          buyer       web         read a proposal
      quote_sent               sales       -           was sent a quote
      negotiation_started      sales       -           began to negotiate
      contract_sent            sales       -           was sent a contract
      contract_signed          buyer       -           signed a contract
      lost                     sales       -           was lost
      renewed                  buyer       -           renewed
      expanded                 buyer       -           bought more
      churned                  buyer       -           left as a customer
      referral_made            buyer       -           referred someone to us
      reference_given          buyer       -           served as a reference
      invoice_paid             buyer       -           paid an invoice
      onboarded                sales       -           began to use what they bought
      """;

  /** Path and type. */
  private static final String FIELDS =
      """
      event.type text, event.source text, event.channel text, event.campaign text
      event.medium text, event.keyword text, event.referrer text, event.path text
      event.url text, event.title text, event.query text, event.asset text, event.topic text
      event.form text, event.subject text, event.link text, event.show text, event.webinar text
      event.feature text, event.product text, event.opportunity text, event.handoff text
      event.owner text, event.name text, event.stage text, event.role text, event.outcome text
      event.reason text, event.until time, event.currency text, event.amount number
      event.minutes number, event.rating number, event.quantity number, event.language text
      event.country text, event.device text, event.text text
      event.method text, event.question text, event.answer text
      event.purpose text, event.play text, event.step text, event.hard flag
      event.pass text, event.to text, event.task text, event.result text
      event.activity text
      person.known flag, person.email text, person.name text, person.first_name text
      person.last_name text, person.title text, person.role text, person.seniority text
      person.department text, person.phone text, person.country text, person.region text
      person.city text, person.language text, person.source text, person.owner text
      account.name text, account.domain text, account.website text, account.employees whole
      account.revenue number, account.currency text, account.industry text, account.type text
      account.country text, account.region text, account.city text, account.founded whole
      account.parent text, account.owner text, account.technologies list
      buyer.stage text, buyer.arm text, buyer.round whole, buyer.motion text, buyer.roles list
      buyer.roles_missing list, buyer.roles_unspoken list
      buyer.renewals whole, buyer.people.known whole, buyer.people.active whole
      score.fit number, score.interest number, score.total number
      opportunity.open flag, opportunity.won flag, opportunity.lost flag
      opportunity.count whole, opportunity.amount number
      market.fit flag, market.key flag
      """;

  /** What is more than something that happened; all else is neither. */
  private static final Map<String, Contact> CONTACTS =
      Map.ofEntries(
          Map.entry("outbound_call", Contact.ATTEMPT),
          Map.entry("call_not_answered", Contact.ATTEMPT),
          Map.entry("voicemail_left", Contact.ATTEMPT),
          Map.entry("outbound_email", Contact.ATTEMPT),
          Map.entry("outbound_message", Contact.ATTEMPT),
          Map.entry("message_answered", Contact.ATTEMPT),
          Map.entry("call_logged", Contact.CONVERSATION),
          Map.entry("chat_answered", Contact.CONVERSATION),
          Map.entry("meeting_held", Contact.CONVERSATION),
          Map.entry("demo_held", Contact.CONVERSATION),
          Map.entry("site_visited", Contact.CONVERSATION));

  private StandardVocabulary() {}

  /** The standard event types, in the order of the list. */
  static SequencedMap<String, EventKind> events() {
    SequencedMap<String, EventKind> events = new LinkedHashMap<>();
    EVENTS
        .lines()
        .forEach(line -> {
          String[] part = line.split(" +", 4);
          String channel = part[2].equals("-") ? null : part[2];
          Contact contact = CONTACTS.get(part[0]);
          events.put(part[0], new EventKind(part[0], part[3], part[1], channel, contact));
        });
    return events;
  }

  /** The standard fields by path, in the order of the list. */
  static SequencedMap<String, Field> fields() {
    SequencedMap<String, Field> fields = new LinkedHashMap<>();
    for (String entry : FIELDS.strip().split("\\s*[,\n]\\s*")) {
      String[] part = entry.split(" ");
      Field field = field(part[0], Field.Type.valueOf(part[1].toUpperCase(Locale.ROOT)));
      fields.put(field.path(), field);
    }
    return fields;
  }

  /** The field of that path. */
  static Field field(String path, Field.Type type) {
    int dot = path.indexOf('.');
    Field.Root root = Field.Root.valueOf(path.substring(0, dot).toUpperCase(Locale.ROOT));
    return new Field(root, path.substring(dot + 1), type);
  }
}
