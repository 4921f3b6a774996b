/** How a log is divided into what was decided together. */
@org.jspecify.annotations.NullMarked
package dev.fullcourt.history.replay;
