/**
 * People of ours: how they come in, what each role may do, and who changed what. Every request
 * passes here before anything else looks at it. Knows nothing of buyers.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"lists", "page"})
package dev.fullcourt.server.access;

import org.jspecify.annotations.NullMarked;
