/** Runs of plays read off their views. Never written here. */
@NullMarked
package dev.fullcourt.server.plays.storage;

import org.jspecify.annotations.NullMarked;
