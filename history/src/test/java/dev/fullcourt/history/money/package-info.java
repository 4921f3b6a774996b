/** Money: rates as they are brought. */
@NullMarked
package dev.fullcourt.history.money;

import org.jspecify.annotations.NullMarked;
