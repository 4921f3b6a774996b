/** The address of the court. Called by browsers only. */
@NullMarked
package dev.fullcourt.server.court.web;

import org.jspecify.annotations.NullMarked;
