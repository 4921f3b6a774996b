package dev.fullcourt.server.sources;

/**
 * A write key just made. This is the only time it can be seen.
 *
 * @param source whose it is
 * @param key the key
 */
public record NewKey(Source source, String key) {

  /** The end of it, by which people tell it from others. */
  public String ending() {
    return Secrets.ending(key);
  }

  @Override
  public String toString() {
    return "NewKey[" + source.name() + "]";
  }
}
