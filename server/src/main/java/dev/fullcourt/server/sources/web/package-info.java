/** The page of sources, and what its forms do. */
@NullMarked
package dev.fullcourt.server.sources.web;

import org.jspecify.annotations.NullMarked;
