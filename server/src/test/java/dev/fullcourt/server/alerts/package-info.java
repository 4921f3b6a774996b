@NullMarked
package dev.fullcourt.server.alerts;

import org.jspecify.annotations.NullMarked;
