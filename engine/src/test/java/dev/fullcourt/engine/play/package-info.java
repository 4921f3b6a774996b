/** Tests of what is read off plays; how they run is told in the stories. */
@NullMarked
package dev.fullcourt.engine.play;

import org.jspecify.annotations.NullMarked;
