/** Scores: what facts are worth under a scorecard, each explained point by point. Pure. */
@NullMarked
package dev.fullcourt.engine.scoring;

import org.jspecify.annotations.NullMarked;
