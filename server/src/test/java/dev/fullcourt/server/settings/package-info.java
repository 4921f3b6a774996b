/** Changes of the agreement as text. */
@NullMarked
package dev.fullcourt.server.settings;

import org.jspecify.annotations.NullMarked;
