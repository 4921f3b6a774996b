/** Tests of corrections on a real installation. */
@NullMarked
package dev.fullcourt.server.corrections;

import org.jspecify.annotations.NullMarked;
