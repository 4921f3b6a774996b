@NullMarked
package dev.fullcourt.history.pipeline;

import org.jspecify.annotations.NullMarked;
