/** The pages on which forms are made, and the forms themselves. */
@NullMarked
package dev.fullcourt.server.forms.web;

import org.jspecify.annotations.NullMarked;
