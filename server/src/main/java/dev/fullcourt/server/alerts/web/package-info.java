/** The address of alerts. Called by browsers only. */
@NullMarked
package dev.fullcourt.server.alerts.web;

import org.jspecify.annotations.NullMarked;
