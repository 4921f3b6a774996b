@NullMarked
package dev.fullcourt.engine;

import org.jspecify.annotations.NullMarked;
