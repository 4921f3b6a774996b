/** Saved views over HTTP: their page, and the same for programs. */
@NullMarked
package dev.fullcourt.server.views.web;

import org.jspecify.annotations.NullMarked;
