/**
 * What must hold for every playbook and every log: laws tried on many seeded random ones. A failure
 * names its seed; {@link Cases#KEPT} tries seeds that once failed every time.
 */
@NullMarked
package dev.fullcourt.engine.properties;

import org.jspecify.annotations.NullMarked;
