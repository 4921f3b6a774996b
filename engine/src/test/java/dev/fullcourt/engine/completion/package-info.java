@NullMarked
package dev.fullcourt.engine.completion;

import org.jspecify.annotations.NullMarked;
