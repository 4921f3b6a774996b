/**
 * Business time: when a team is at work, and arithmetic in its working hours. Pure values, made by
 * the playbook reader and asked by clocks; holidays come in as dates. Nothing here looks holidays
 * up, knows what time it is, or steps through time.
 */
@NullMarked
package dev.fullcourt.engine.calendar;

import org.jspecify.annotations.NullMarked;
