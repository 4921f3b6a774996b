/** Likely duplicates over HTTP: the page, and the same for programs. */
@NullMarked
package dev.fullcourt.server.duplicates.web;

import org.jspecify.annotations.NullMarked;
