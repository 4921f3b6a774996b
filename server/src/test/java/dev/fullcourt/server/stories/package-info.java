/**
 * The laws that the server itself keeps, told as stories: every step says what comes of it and why.
 */
@NullMarked
package dev.fullcourt.server.stories;

import org.jspecify.annotations.NullMarked;
