/** Exports made from rows given in SQL. */
@org.jspecify.annotations.NullMarked
package dev.fullcourt.history.files;
