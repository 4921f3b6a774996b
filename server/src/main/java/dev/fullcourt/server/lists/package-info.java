/**
 * What all lists have in common: where they are, what their addresses may say, what is above them,
 * and how they leave as files. Knows nothing of what is in them.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"page"})
package dev.fullcourt.server.lists;

import org.jspecify.annotations.NullMarked;
