package dev.fullcourt.engine.playbook;

import dev.fullcourt.engine.condition.Dictionary;

/**
 * What a document declares that others of its parts may name, told even of one that cannot be used.
 *
 * @param vocabulary event types and fields
 * @param qualification methods and their questions
 * @param dictionary what its conditions may speak of
 */
public record Outline(Vocabulary vocabulary, Qualification qualification, Dictionary dictionary) {}
