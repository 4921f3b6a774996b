/** Who is who: keys, and ids from them. Identity is decided before the log (law 17). */
@NullMarked
package dev.fullcourt.history.identity;

import org.jspecify.annotations.NullMarked;
