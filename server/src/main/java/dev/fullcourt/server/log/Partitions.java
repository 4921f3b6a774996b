package dev.fullcourt.server.log;

/** Which partition a buyer belongs to. */
public final class Partitions {

  /** How many there are; fixed for the life of an installation. */
  public static final int COUNT = 64;

  private Partitions() {}

  /** The partition of a buyer. */
  public static int of(String buyer) {
    return Math.floorMod(buyer.hashCode(), COUNT);
  }
}
