/**
 * Whatever reads what others wrote, given anything: it reads it or refuses it, and does nothing
 * else. The build repeats the inputs kept beside the tests; by hand Jazzer looks for more.
 */
@NullMarked
package dev.fullcourt.server.fuzz;

import org.jspecify.annotations.NullMarked;
