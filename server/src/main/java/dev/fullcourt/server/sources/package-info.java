/**
 * Sources: who sends live events, the write keys they prove themselves with, what came of what they
 * sent, and the page that shows it. Knows nothing of what events mean.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"access", "database :: columns", "page"})
package dev.fullcourt.server.sources;

import org.jspecify.annotations.NullMarked;
