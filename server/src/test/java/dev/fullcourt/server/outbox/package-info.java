/** What leaves, tried with real receivers and a real mail server. */
@NullMarked
package dev.fullcourt.server.outbox;

import org.jspecify.annotations.NullMarked;
