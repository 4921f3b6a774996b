/** Pages in a browser, on made-up figures and without a database. */
@NullMarked
package dev.fullcourt.server.pages;

import org.jspecify.annotations.NullMarked;
