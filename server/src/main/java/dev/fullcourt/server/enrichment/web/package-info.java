/** The addresses of facts. Called by browsers and programs only. */
@NullMarked
package dev.fullcourt.server.enrichment.web;

import org.jspecify.annotations.NullMarked;
