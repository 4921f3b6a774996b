/**
 * How sellers work opportunities: the time each spends in the steps of a sale, and the activities
 * beside it. Read off events alone; decides nothing, and nothing here is stored.
 */
@NullMarked
package dev.fullcourt.history.pipeline;

import org.jspecify.annotations.NullMarked;
