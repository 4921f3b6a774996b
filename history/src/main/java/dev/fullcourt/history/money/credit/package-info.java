/**
 * Credit for what was won, shared among programs, content, channels, functions and people by
 * several models side by side. Every model gives all of it away, what nobody earned included (law
 * 34). And what is behind a lead, which is not shared: each program, content and rule behind it has
 * all of it.
 *
 * <p>Anyone may call it. Pure; looks at nothing but the events, the round and the agreement it is
 * given.
 */
@NullMarked
package dev.fullcourt.history.money.credit;

import org.jspecify.annotations.NullMarked;
