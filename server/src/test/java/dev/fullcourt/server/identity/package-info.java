/** Tests of who is who. */
@NullMarked
package dev.fullcourt.server.identity;

import org.jspecify.annotations.NullMarked;
