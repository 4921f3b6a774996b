/** The demo from end to end in memory: simulated, imported and decided as the sample says. */
@NullMarked
package dev.fullcourt.history.measures.alerts;

import org.jspecify.annotations.NullMarked;
