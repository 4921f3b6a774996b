/** Tests of business time; the slow reckoning beside it shares no code with it. */
@org.jspecify.annotations.NullMarked
package dev.fullcourt.engine.calendar;
