/** The addresses of exchange rates. Called by browsers and programs only. */
@NullMarked
package dev.fullcourt.server.rates.web;

import org.jspecify.annotations.NullMarked;
