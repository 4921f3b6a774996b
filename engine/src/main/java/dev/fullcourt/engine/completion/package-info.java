/**
 * What may be written next in a playbook that is being written: keys by the published schema, names
 * declared elsewhere in it, and inside conditions fields, functions and event types, each with what
 * it means. Answers for any text and any cursor; decides nothing and is asked by editors only.
 */
@NullMarked
package dev.fullcourt.engine.completion;

import org.jspecify.annotations.NullMarked;
