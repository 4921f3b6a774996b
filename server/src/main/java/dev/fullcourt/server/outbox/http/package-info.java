/**
 * Webhooks out: signed, to addresses that were checked, within limits. Knows nothing of decisions.
 */
@NullMarked
package dev.fullcourt.server.outbox.http;

import org.jspecify.annotations.NullMarked;
