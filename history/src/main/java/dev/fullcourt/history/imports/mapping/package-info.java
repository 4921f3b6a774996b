/**
 * The mapping file: what columns of other systems' files mean. Read here into records, with every
 * mistake placed; turning rows into drafts is the importer's business. Opens no data files.
 */
@NullMarked
package dev.fullcourt.history.imports.mapping;

import org.jspecify.annotations.NullMarked;
