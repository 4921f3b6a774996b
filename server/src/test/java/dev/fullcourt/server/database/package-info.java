@NullMarked
package dev.fullcourt.server.database;

import org.jspecify.annotations.NullMarked;
