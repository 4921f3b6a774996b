/** Reads what waits for whom off the views. */
@NullMarked
package dev.fullcourt.server.desk.storage;

import org.jspecify.annotations.NullMarked;
