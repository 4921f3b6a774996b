/** Choosing what reaches one, and turning mails off from a mail. */
@NullMarked
package dev.fullcourt.server.notifications.web;

import org.jspecify.annotations.NullMarked;
