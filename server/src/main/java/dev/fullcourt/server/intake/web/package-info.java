/** The addresses at which live events come in. Used by browsers and SDKs only. */
@NullMarked
package dev.fullcourt.server.intake.web;

import org.jspecify.annotations.NullMarked;
