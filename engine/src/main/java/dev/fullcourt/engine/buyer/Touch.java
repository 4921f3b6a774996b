package dev.fullcourt.engine.buyer;

/**
 * Which conditions of the cycle something may change: bit n stands for the stage of that number.
 *
 * @param enters conditions for entering
 * @param holds conditions for staying
 */
public record Touch(long enters, long holds) {

  static final Touch NOTHING = new Touch(0, 0);

  Touch and(Touch other) {
    return new Touch(enters | other.enters, holds | other.holds);
  }
}
