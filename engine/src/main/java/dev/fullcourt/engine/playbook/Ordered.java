package dev.fullcourt.engine.playbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Unmodifiable copies of maps that keep the order in which a playbook was written. */
final class Ordered {

  private Ordered() {}

  static <K, V> SequencedMap<K, V> copyOf(SequencedMap<K, V> map) {
    return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
  }
}
