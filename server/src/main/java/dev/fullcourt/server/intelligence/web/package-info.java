/** The addresses of cards. Called by browsers and programs only. */
@NullMarked
package dev.fullcourt.server.intelligence.web;

import org.jspecify.annotations.NullMarked;
