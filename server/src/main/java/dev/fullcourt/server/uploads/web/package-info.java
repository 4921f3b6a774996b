/** The addresses of uploads: pages for people, the same as JSON for programs. */
@NullMarked
package dev.fullcourt.server.uploads.web;

import org.jspecify.annotations.NullMarked;
