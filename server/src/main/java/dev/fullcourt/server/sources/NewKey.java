package dev.fullcourt.server.sources;

/**
 * A write key just made. This is the only time it can be seen.
 *
 * @param source whose it is
 * @param key the key
 */
public record NewKey(Source source, String key) {

  @Override
  public String toString() {
    return "NewKey[" + source.name() + "]";
  }
}
