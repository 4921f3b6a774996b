/** Proof that a webhook comes from whom it says. Knows nothing of events. */
@NullMarked
package dev.fullcourt.server.intake.hook;

import org.jspecify.annotations.NullMarked;
