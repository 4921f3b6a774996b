package dev.fullcourt.server.duplicates;

import java.util.List;
import java.util.Map;

/**
 * One of the two, with what is known.
 *
 * @param id its id
 * @param name what it is called
 * @param buyers the buyers it is in, by id, with their names
 * @param facts what is known, by name, in the order it is shown
 * @param rank who of the two should stay: the higher
 */
record Side(
    String id,
    String name,
    Map<String, String> buyers,
    Map<String, List<String>> facts,
    long rank) {}
