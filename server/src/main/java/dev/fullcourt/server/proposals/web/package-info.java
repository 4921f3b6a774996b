/** The addresses of the playbook desk. Called by browsers only. */
@NullMarked
package dev.fullcourt.server.proposals.web;

import org.jspecify.annotations.NullMarked;
