/**
 * An agreement taken apart into clauses: each says something of one thing in words people use. The
 * readable page is made of them, and so is what differs between two agreements. Anyone may call it;
 * it reads playbooks that were read already and knows no database and no page.
 */
@NullMarked
@org.springframework.modulith.NamedInterface("clauses")
package dev.fullcourt.server.playbooks.clauses;

import org.jspecify.annotations.NullMarked;
