/** The log as open files, exported from a real installation. */
@org.jspecify.annotations.NullMarked
package dev.fullcourt.server.export;
