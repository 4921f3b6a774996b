/** The pipeline over HTTP: its pages, and the same for programs. */
@NullMarked
package dev.fullcourt.server.pipeline.web;

import org.jspecify.annotations.NullMarked;
