/** How fast sales go, measured. */
@NullMarked
package dev.fullcourt.server.pipeline;

import org.jspecify.annotations.NullMarked;
