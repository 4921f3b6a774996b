/** Reads the pipeline off the views. */
@NullMarked
package dev.fullcourt.server.pipeline.storage;

import org.jspecify.annotations.NullMarked;
