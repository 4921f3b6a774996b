/** Where webhooks may go, in any spelling. */
@NullMarked
package dev.fullcourt.server.outbox.http;

import org.jspecify.annotations.NullMarked;
