/** The addresses of what buyers said. Called by browsers and programs only. */
@NullMarked
package dev.fullcourt.server.voice.web;

import org.jspecify.annotations.NullMarked;
