/** The demo from end to end in memory: simulated, imported and decided as the sample says. */
@NullMarked
package dev.fullcourt.history.demo;

import org.jspecify.annotations.NullMarked;
