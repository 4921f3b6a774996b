/** Tests of YAML with places. */
@NullMarked
package dev.fullcourt.engine.yaml;

import org.jspecify.annotations.NullMarked;
