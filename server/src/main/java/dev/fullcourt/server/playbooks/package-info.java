/** The agreements in force: kept by version, read and checked by the engine. */
@NullMarked
package dev.fullcourt.server.playbooks;

import org.jspecify.annotations.NullMarked;
