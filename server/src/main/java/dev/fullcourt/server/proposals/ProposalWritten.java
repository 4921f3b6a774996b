package dev.fullcourt.server.proposals;

import dev.fullcourt.server.access.Member;

/**
 * Told to other parts of the product, in the transaction in which it happens: somebody proposed a
 * change, or edited one, and it waits for signatures.
 *
 * @param id the proposal's number
 * @param edition which edition
 * @param title what it is called
 * @param by who
 */
public record ProposalWritten(int id, int edition, String title, Member by) {}
