/** Leads read off the views. Never written here. */
@NullMarked
package dev.fullcourt.server.programs.storage;

import org.jspecify.annotations.NullMarked;
