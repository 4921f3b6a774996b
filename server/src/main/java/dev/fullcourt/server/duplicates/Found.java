package dev.fullcourt.server.duplicates;

/** Two that are likely one, the smaller id first. */
record Found(String kind, String one, String other, Likeness likeness) {

  static Found of(String kind, String one, String other, Likeness likeness) {
    return one.compareTo(other) < 0
        ? new Found(kind, one, other, likeness)
        : new Found(kind, other, one, likeness);
  }
}
