/** What reaches whom, tried with a real mail server and a real receiver. */
@NullMarked
package dev.fullcourt.server.notifications;

import org.jspecify.annotations.NullMarked;
