package dev.fullcourt.history.files.columns;

/**
 * Where one column of one row group lies in the file.
 *
 * @param column the column's name
 * @param offset where its first page begins
 * @param bytes how long it is, page headers included
 * @param mayBeEmpty whether rows may be without a value: then each page says which are
 * @param decodable whether it is written in a way this package reads
 */
public record Chunk(String column, long offset, int bytes, boolean mayBeEmpty, boolean decodable) {}
