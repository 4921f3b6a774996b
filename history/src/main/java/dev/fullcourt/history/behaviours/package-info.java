/**
 * Behaviours: what buyers do, as measures look at it. Derives from a playbook which behaviours are
 * declared to precede each step, and reads off events when each was shown. Anyone may call it;
 * pure.
 */
@NullMarked
package dev.fullcourt.history.behaviours;

import org.jspecify.annotations.NullMarked;
