/** Differences are read as people would say them. */
@org.jspecify.annotations.NullMarked
package dev.fullcourt.server.playbooks.clauses;
