/** The page of webhooks and emails. */
@NullMarked
package dev.fullcourt.server.outbox.web;

import org.jspecify.annotations.NullMarked;
