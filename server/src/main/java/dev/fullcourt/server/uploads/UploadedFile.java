package dev.fullcourt.server.uploads;

import org.jspecify.annotations.Nullable;

/**
 * A file that was brought.
 *
 * @param number its number within the upload, and its name on disk
 * @param name what it was called; shown, and matched by mappings, and never made a path of
 * @param bytes its size
 * @param kind the kind of file it is in the mapping, or null when its name says so
 */
public record UploadedFile(int number, String name, long bytes, @Nullable String kind) {}
