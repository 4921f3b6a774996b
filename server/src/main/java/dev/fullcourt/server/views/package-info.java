/**
 * Looks at lists that people keep under a name, for themselves or shared. Knows nothing of what is
 * in a list; whoever has one says whether it can read what is kept.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "lists", "page"})
package dev.fullcourt.server.views;

import org.jspecify.annotations.NullMarked;
