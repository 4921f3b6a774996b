/** The addresses of plays. Called by browsers and programs only. */
@NullMarked
package dev.fullcourt.server.plays.web;

import org.jspecify.annotations.NullMarked;
