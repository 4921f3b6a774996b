/** The agreement cut into words and links. */
@NullMarked
package dev.fullcourt.server.playbooks;

import org.jspecify.annotations.NullMarked;
