package dev.fullcourt.server.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a look at goals was of; nothing else can be found while it is the same.
 *
 * @param morning the last that had come, or null before the first look
 * @param playbook the version of the playbook
 * @param closed the last import or correction that was known
 */
public record Look(@Nullable Instant morning, int playbook, long closed) {}
