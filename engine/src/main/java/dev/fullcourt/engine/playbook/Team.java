package dev.fullcourt.engine.playbook;

import org.jspecify.annotations.Nullable;

/**
 * A team of the company.
 *
 * @param name its name in the playbook
 * @param function marketing, development, sales or partner
 * @param lead who leads it, or null when the playbook does not say
 * @param hours the name of its business hours, or null when the playbook does not say
 */
public record Team(String name, String function, @Nullable String lead, @Nullable String hours) {}
