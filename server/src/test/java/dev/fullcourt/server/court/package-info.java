/** The court's drawing. */
@NullMarked
package dev.fullcourt.server.court;

import org.jspecify.annotations.NullMarked;
