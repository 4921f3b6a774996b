/** Lists as a whole: saved views, segments, files, acts about many buyers. */
@NullMarked
package dev.fullcourt.server.lists;

import org.jspecify.annotations.NullMarked;
