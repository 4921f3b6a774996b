/** The laws that measures keep, told as stories: every step says what comes of it and why. */
@NullMarked
package dev.fullcourt.history.stories;

import org.jspecify.annotations.NullMarked;
