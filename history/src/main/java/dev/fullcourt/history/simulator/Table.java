package dev.fullcourt.history.simulator;

import java.util.List;

/** The files of a simulation, as the systems of a company would export them. */
enum Table {
  ACCOUNTS(
      "accounts.csv",
      "domain",
      "company",
      "industry",
      "country",
      "employees",
      "source",
      "created_at"),
  CORRECTIONS("account_changes.csv", "change_id", "domain", "changed_at", "employees"),
  PEOPLE(
      "people.csv",
      "email",
      "first_name",
      "last_name",
      "title",
      "buying_role",
      "role_noted_at",
      "account_domain",
      "source",
      "created_at"),
  ACTIVITIES(
      "activities.csv",
      "activity_id",
      "occurred_at",
      "activity",
      "account_domain",
      "person",
      "channel",
      "page",
      "content",
      "product",
      "done_by",
      "outcome",
      "reason",
      "until"),
  OPPORTUNITIES(
      "opportunity_history.csv",
      "history_id",
      "opportunity_id",
      "changed_at",
      "change",
      "account_domain",
      "opportunity",
      "step",
      "amount",
      "currency",
      "closes",
      "product",
      "owner",
      "loss_reason"),
  PLANS(
      "opportunity_activities.csv",
      "plan_id",
      "opportunity_id",
      "changed_at",
      "change",
      "account_domain",
      "activity",
      "due",
      "owner"),
  TRUTH(
      "truth/truth.csv",
      "buyer",
      "kind",
      "arm",
      "fit",
      "round",
      "state",
      "from",
      "to",
      "next_state");

  private final String file;
  private final List<String> columns;

  Table(String file, String... columns) {
    this.file = file;
    this.columns = List.of(columns);
  }

  String file() {
    return file;
  }

  List<String> columns() {
    return columns;
  }
}
