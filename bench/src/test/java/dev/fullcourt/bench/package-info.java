/** Whether what is measured does what it says; small, and never timed. */
@org.jspecify.annotations.NullMarked
package dev.fullcourt.bench;
