/** The addresses of the inbox. Called by browsers and programs only. */
@NullMarked
package dev.fullcourt.server.inbox.web;

import org.jspecify.annotations.NullMarked;
