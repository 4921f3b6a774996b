/**
 * Intelligence: cards of customers, competitors and the market, written by anybody of ours, that
 * show up where they help: at buyers in a stage, of an industry, with a word they used. Each says
 * when it was last found right, and by whom.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"access", "buyers", "lists", "page", "playbooks"})
package dev.fullcourt.server.intelligence;

import org.jspecify.annotations.NullMarked;
