/**
 * The log as open files: hands log, ledger and stays to whoever writes them, all from one snapshot.
 * Only reads the database. How the files look is in history.files.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package dev.fullcourt.server.export;

import org.jspecify.annotations.NullMarked;
