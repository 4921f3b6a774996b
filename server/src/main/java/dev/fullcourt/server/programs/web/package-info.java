/** The addresses of programs. Called by browsers and programs only. */
@NullMarked
package dev.fullcourt.server.programs.web;

import org.jspecify.annotations.NullMarked;
