@NullMarked
package dev.fullcourt.server;

import org.jspecify.annotations.NullMarked;
