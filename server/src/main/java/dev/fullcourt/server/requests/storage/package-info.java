/** Requests in their tables, and passes read off the views. */
@NullMarked
package dev.fullcourt.server.requests.storage;

import org.jspecify.annotations.NullMarked;
