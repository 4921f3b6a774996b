/** The addresses of reports, for people and for programs. */
@NullMarked
package dev.fullcourt.server.reports.web;

import org.jspecify.annotations.NullMarked;
