/** Which behaviours a playbook declares, and by which events they are shown. */
@NullMarked
package dev.fullcourt.history.behaviours;

import org.jspecify.annotations.NullMarked;
