/**
 * The page that tells what needs attention: alerts as they stand at the horizon, put together by
 * cause. Reads views alone and changes nothing; who is told of what is decided elsewhere.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"database :: columns", "lists", "measures", "page", "playbooks"})
package dev.fullcourt.server.alerts;

import org.jspecify.annotations.NullMarked;
