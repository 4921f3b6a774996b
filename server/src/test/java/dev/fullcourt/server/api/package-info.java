/** The description of the API, held against the running server. */
@NullMarked
package dev.fullcourt.server.api;

import org.jspecify.annotations.NullMarked;
