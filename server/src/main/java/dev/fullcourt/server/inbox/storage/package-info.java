/** The inbox read off the views, and the marks people make in it. */
@NullMarked
package dev.fullcourt.server.inbox.storage;

import org.jspecify.annotations.NullMarked;
