package dev.fullcourt.server.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** What goes wrong. */
sealed interface Fault {

  /** A server strikes itself or its database when it passes a point. */
  record Struck(Point point, Blow blow) implements Fault {
    @Override
    public String toString() {
      return words(blow.name()) + " " + words(point.name());
    }
  }

  /** A server is killed at some instant; the other takes over. */
  record ServerKilled() implements Fault {
    @Override
    public String toString() {
      return "server killed at some instant";
    }
  }

  /** The database is killed at some instant. */
  record DatabaseKilled() implements Fault {
    @Override
    public String toString() {
      return "database killed at some instant";
    }
  }

  /** The disk is full for a while. */
  record DiskFull() implements Fault {
    @Override
    public String toString() {
      return "disk full";
    }
  }

  /** All clocks jump, that of the database by this much, and a server dies at that instant. */
  record ClockSet(Duration by) implements Fault {
    @Override
    public String toString() {
      return by.isNegative() ? "clocks set back" : "clocks set forward";
    }
  }

  private static String words(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  /** One of each kind; every point is among them. */
  static List<Fault> each(boolean disk) {
    List<Fault> faults = new ArrayList<>();
    for (Point point : EnumSet.range(Point.TAKING_BEFORE_COPY, Point.DECIDING_AFTER_COMMIT)) {
      faults.add(new Struck(point, Blow.HALT));
    }
    faults.add(new Struck(Point.TAKING_IN_COPY, Blow.KILL_BACKEND));
    faults.add(new Struck(Point.TAKING_IN_COMMIT, Blow.KILL_BACKEND));
    faults.add(new Struck(Point.TAKING_AFTER_COPY, Blow.KILL_POSTMASTER));
    faults.add(new Struck(Point.DECIDING_IN_COMMIT, Blow.KILL_POSTMASTER));
    faults.add(new Struck(Point.TAKING_IN_COPY, Blow.PAUSE));
    faults.add(new Struck(Point.DECIDING_BEFORE_COMMIT, Blow.PAUSE));
    faults.add(new ServerKilled());
    faults.add(new DatabaseKilled());
    faults.add(new ClockSet(Duration.ofHours(1)));
    faults.add(new ClockSet(Duration.ofMinutes(-90)));
    if (disk) {
      faults.add(new DiskFull());
    }
    return faults;
  }
}
