package dev.fullcourt.server.forms;

/**
 * What follows a form.
 *
 * @param result what a self-assessment says; empty: nothing
 */
public record ThanksPage(Form form, String result) {}
