/** The address of the playbook's page. Called by browsers only. */
@NullMarked
package dev.fullcourt.server.playbooks.web;

import org.jspecify.annotations.NullMarked;
