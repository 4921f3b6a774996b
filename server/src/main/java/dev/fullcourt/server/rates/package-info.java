/**
 * Exchange rates: files of reference rates that people bring, kept as they are. Nothing is fetched
 * from the network. What they do to amounts is in {@code history.money}; whoever shows money asks
 * here for the rates.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"access", "page", "playbooks"})
package dev.fullcourt.server.rates;

import org.jspecify.annotations.NullMarked;
