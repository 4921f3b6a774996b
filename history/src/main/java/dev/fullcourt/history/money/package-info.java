/**
 * Money: what was won and when that was amended, in the currency it was told in, and what that is
 * in the team's own (law 33); and how an amount is shared so that nothing is lost (law 34).
 *
 * <p>Anyone may call it. Pure: no database, no clock, no network. Exchange rates are handed in;
 * none is ever made up, and a conversion that was possible once never comes out otherwise later.
 */
@NullMarked
package dev.fullcourt.history.money;

import org.jspecify.annotations.NullMarked;
