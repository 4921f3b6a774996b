/** The addresses of requests. Called by browsers and programs only. */
@NullMarked
package dev.fullcourt.server.requests.web;

import org.jspecify.annotations.NullMarked;
