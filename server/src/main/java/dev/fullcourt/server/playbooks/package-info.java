/**
 * The agreement, rendered for reading, and which version holds now. Others ask it for the playbook
 * by version; nobody changes one here.
 */
@NullMarked
package dev.fullcourt.server.playbooks;

import org.jspecify.annotations.NullMarked;
