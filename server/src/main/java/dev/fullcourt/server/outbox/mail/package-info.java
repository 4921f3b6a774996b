/** Email out, through the SMTP server the operator names. Knows nothing of decisions. */
@NullMarked
package dev.fullcourt.server.outbox.mail;

import org.jspecify.annotations.NullMarked;
