package dev.fullcourt.server.intake;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells what is wrong with the data from what is wrong with the database. */
final class Unkept {

  private Unkept() {}

  /** Whether the database cannot keep what it was given, however often it is given it. */
  static boolean is(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        String kind = sql.getSQLState().substring(0, 2);
        // What it was given is no such value, breaks a rule, or is larger than a limit.
        return kind.equals("22") || kind.equals("23") || kind.equals("54");
      }
    }
    return false;
  }
}
