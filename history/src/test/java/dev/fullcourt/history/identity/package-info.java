@NullMarked
package dev.fullcourt.history.identity;

import org.jspecify.annotations.NullMarked;
