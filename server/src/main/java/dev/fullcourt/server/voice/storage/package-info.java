/** What was said, searched in the log. Never written here. */
@NullMarked
package dev.fullcourt.server.voice.storage;

import org.jspecify.annotations.NullMarked;
