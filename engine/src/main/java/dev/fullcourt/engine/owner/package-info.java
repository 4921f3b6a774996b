/**
 * Who of ours has a buyer: always exactly one, a person or the queue of a function. Called by the
 * cycle; decides nothing about stages, and never chooses a person (law 16).
 */
@NullMarked
package dev.fullcourt.engine.owner;

import org.jspecify.annotations.NullMarked;
