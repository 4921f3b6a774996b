/** The samples, imported as a user would, against figures that nobody here made. */
@NullMarked
package dev.fullcourt.server.samples;

import org.jspecify.annotations.NullMarked;
