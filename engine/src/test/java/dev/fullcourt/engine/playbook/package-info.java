/** Tests of reading playbooks. */
@NullMarked
package dev.fullcourt.engine.playbook;

import org.jspecify.annotations.NullMarked;
