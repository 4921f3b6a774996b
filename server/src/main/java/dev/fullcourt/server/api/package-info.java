/**
 * What the JSON API says of itself: its description at {@code /api/openapi}, how programs prove
 * themselves, and the answers every address has in common. Describes; serves nothing else.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"page"})
package dev.fullcourt.server.api;

import org.jspecify.annotations.NullMarked;
