/**
 * What sales said of leads, told to those who brought them: by program, by content, and by the rule
 * that promoted them. Reads log, ledger and views and changes nothing; which leads a number is
 * about is said in {@code buyers}, so each number opens its buyers.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"access", "buyers", "lists", "page", "playbooks", "rates"})
package dev.fullcourt.server.programs;

import org.jspecify.annotations.NullMarked;
