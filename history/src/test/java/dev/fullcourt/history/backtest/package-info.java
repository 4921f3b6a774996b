/** One past under two playbooks, told as short stories and compared with full runs of each. */
@NullMarked
package dev.fullcourt.history.backtest;

import org.jspecify.annotations.NullMarked;
