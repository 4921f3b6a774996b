/** Keeps saved views in PostgreSQL. */
@NullMarked
package dev.fullcourt.server.views.storage;

import org.jspecify.annotations.NullMarked;
