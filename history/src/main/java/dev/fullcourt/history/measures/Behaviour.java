package dev.fullcourt.history.measures;

import java.util.Set;

/**
 * Something buyers do that can be seen in single events.
 *
 * @param id tells it from others
 * @param says what it is, in words
 * @param declaredFor the stages of which it is a declared exit behaviour; empty for one that is
 *     merely seen
 */
public record Behaviour(String id, String says, Set<String> declaredFor) {
  public Behaviour {
    declaredFor = Set.copyOf(declaredFor);
  }
}
