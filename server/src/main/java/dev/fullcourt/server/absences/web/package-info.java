/** Absences for programs; their page is that of the settings. */
@NullMarked
package dev.fullcourt.server.absences.web;

import org.jspecify.annotations.NullMarked;
