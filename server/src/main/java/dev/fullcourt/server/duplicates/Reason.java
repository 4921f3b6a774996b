package dev.fullcourt.server.duplicates;

/**
 * Something that speaks for two being one, or against it.
 *
 * @param words what it is
 * @param weight by how much: each point doubles the odds, a negative one halves them
 */
public record Reason(String words, double weight) {

  /** Neither more than this nor less than its opposite speaks, however rare a value is. */
  static final double MOST = 20;

  /**
   * The weight of an agreement, after Fellegi and Sunter: how often those who are one agree, over
   * how often others do by chance, as a logarithm to base 2.
   */
  static Reason agreement(String words, double ofOne, double byChance) {
    return new Reason(words, Math.clamp(log2(ofOne / byChance), -MOST, MOST));
  }

  static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
