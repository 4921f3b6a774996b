/**
 * The tracker: one small script that websites load to tell what their visitors do. It speaks to
 * intake as every client does; nothing here sees an event, and nothing here may.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package dev.fullcourt.server.tracker;

import org.jspecify.annotations.NullMarked;
