/** The desk over HTTP: its pages, and the same for programs. */
@NullMarked
package dev.fullcourt.server.desk.web;

import org.jspecify.annotations.NullMarked;
