/**
 * The playbook: read from YAML, checked in full, turned into values the engine runs on. Nothing
 * half-read leaves this package.
 */
@NullMarked
package dev.fullcourt.engine.playbook;

import org.jspecify.annotations.NullMarked;
