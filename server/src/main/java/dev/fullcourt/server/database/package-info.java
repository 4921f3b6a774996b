/**
 * The database: a PostgreSQL of our own, durable and closed to others, or the one that {@code
 * FULLCOURT_DB_URL} names. Gives a data source; knows no table.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package dev.fullcourt.server.database;

import org.jspecify.annotations.NullMarked;
