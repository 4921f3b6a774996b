/**
 * How columns are read whose type Java has another word for. Knows no table; anyone may call it.
 */
@NullMarked
@org.springframework.modulith.NamedInterface("columns")
package dev.fullcourt.server.database.columns;

import org.jspecify.annotations.NullMarked;
