/**
 * How fast it is: a made-up world of events, whole runs over it, single steps under JMH, and others
 * that do the same beside them in the same run. Nothing of the product may depend on it.
 */
@NullMarked
package dev.fullcourt.bench;

import org.jspecify.annotations.NullMarked;
