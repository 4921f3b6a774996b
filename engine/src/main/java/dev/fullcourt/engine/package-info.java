/**
 * The engine: a pure function of playbook and events. {@link dev.fullcourt.engine.Engine} is the
 * way in. No I/O, no clock, no randomness, no logging; time comes in with events. Depends on the
 * JDK, a YAML reader, JSON Schema and CEL, on nothing of ours.
 */
@NullMarked
package dev.fullcourt.engine;

import org.jspecify.annotations.NullMarked;
