/**
 * Conditions: CEL expressions checked against declared types when a playbook is read, compiled to
 * predicates with three-valued truth (laws 18 to 20). Pure; never throws while testing.
 */
@NullMarked
package dev.fullcourt.engine.condition;

import org.jspecify.annotations.NullMarked;
