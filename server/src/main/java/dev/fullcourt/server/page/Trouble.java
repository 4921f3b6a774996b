package dev.fullcourt.server.page;

/**
 * A page that says what went wrong.
 *
 * @param status the number of the answer
 * @param title what went wrong, in a few words
 * @param says a sentence of explanation
 * @param advice what to do now
 */
public record Trouble(int status, String title, String says, String advice) {

  public static Trouble of(int status) {
    return switch (status) {
      case 404 ->
          new Trouble(
              404,
              "There is no such page",
              "The address may be mistyped, or what it named may be gone.",
              "Search for the buyer, or start again from the court.");
      case 400, 405, 406, 415 ->
          new Trouble(
              status,
              "That request cannot be answered",
              "The address or the form asks for something this page does not know.",
              "Go back and try again.");
      case 403 ->
          new Trouble(403, "Not for you", "You may not see this page.", "Ask whoever runs this.");
      case 503 ->
          new Trouble(
              503,
              "Not ready yet",
              "The product is starting or its database is busy.",
              "Wait a moment, then load the page again.");
      default ->
          new Trouble(
              status,
              "Something went wrong on our side",
              "Nothing was changed and nothing was lost. The cause is in the server's log.",
              "Load the page again; if it stays like this, tell whoever runs this.");
    };
  }
}
