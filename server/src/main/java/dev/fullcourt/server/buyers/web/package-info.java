/** Addresses of the buyers' pages. Called by browsers only. */
@NullMarked
package dev.fullcourt.server.buyers.web;

import org.jspecify.annotations.NullMarked;
