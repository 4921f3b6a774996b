/** The page of settings, and the same for programs. */
@NullMarked
package dev.fullcourt.server.settings.web;

import org.jspecify.annotations.NullMarked;
