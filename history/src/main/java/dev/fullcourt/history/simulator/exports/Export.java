package dev.fullcourt.history.simulator.exports;

/** Writes firms as one system exports them. */
sealed interface Export permits SalesforceExport, HubspotExport, MarketoExport, MauticExport {

  /** How many campaigns, programs or lists there are. */
  int CAMPAIGNS = 24;

  /** Begins the files, and writes what is there once for all. */
  void begin(Cut cut, Sheets out);

  /** Writes a firm: its records whole, of the rest what is new. */
  void write(Firm firm, Cut cut, Sheets out);

  /** That of a system. */
  static Export of(CrmSystem system) {
    return switch (system) {
      case SALESFORCE -> new SalesforceExport();
      case HUBSPOT -> new HubspotExport();
      case MARKETO -> new MarketoExport();
      case MAUTIC -> new MauticExport();
    };
  }

  /** What a campaign is called. */
  static String campaign(int number) {
    return "Campaign " + number;
  }
}
