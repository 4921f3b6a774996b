/**
 * What all pages share: the frame around them, how numbers, durations and dates are written,
 * drawing, assets, error pages and security headers. Every page uses it; it knows none of them.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package dev.fullcourt.server.page;

import org.jspecify.annotations.NullMarked;
