/** What is typed at the desk. */
@NullMarked
package dev.fullcourt.server.desk;

import org.jspecify.annotations.NullMarked;
