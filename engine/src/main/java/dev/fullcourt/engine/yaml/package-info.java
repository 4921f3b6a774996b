/**
 * YAML documents with the place of everything in them, so that whoever reads one can say where it
 * is wrong. Knows nothing of what a document means; takes text, never a file.
 */
@NullMarked
package dev.fullcourt.engine.yaml;

import org.jspecify.annotations.NullMarked;
