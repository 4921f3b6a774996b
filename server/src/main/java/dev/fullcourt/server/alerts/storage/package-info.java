/** Alerts read off the views. Never written here. */
@NullMarked
package dev.fullcourt.server.alerts.storage;

import org.jspecify.annotations.NullMarked;
