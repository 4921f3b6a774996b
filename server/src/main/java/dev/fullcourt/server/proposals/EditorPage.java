package dev.fullcourt.server.proposals;

import org.jspecify.annotations.Nullable;

/**
 * The editor.
 *
 * @param action where it is sent
 * @param edition the edition it began from; 0 for a new proposal
 * @param draft what is written so far
 * @param findings what is wrong with it, or what it would change
 * @param heading what is done here
 * @param trouble why it was not saved, if it was not
 */
public record EditorPage(
    String action,
    int edition,
    Draft draft,
    FindingsPage findings,
    String heading,
    @Nullable String trouble) {}
