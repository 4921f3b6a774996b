package dev.fullcourt.engine.column;

import dev.fullcourt.engine.condition.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an engine wants to know of an event without looking at the whole: its type, and the fields
 * some rule of the playbook asks for. Immutable.
 */
public final class Layout {

  private final List<String> types;
  private final List<Field> columns;
  private final Map<String, Integer> typeNumbers = new HashMap<>();
  private final Map<String, Integer> columnNumbers = new HashMap<>();

  /**
   * A layout.
   *
   * @param types the event types that mean anything, each numbered by its place
   * @param columns the fields of events, each numbered by its place; {@code event.type} is not
   *     among them
   */
  public Layout(List<String> types, List<Field> columns) {
    this.types = List.copyOf(types);
    this.columns = List.copyOf(columns);
    for (String type : types) {
      typeNumbers.put(type, typeNumbers.size());
    }
    for (Field column : columns) {
      columnNumbers.put(column.name(), columnNumbers.size());
    }
  }

  /** The event types, by number. */
  public List<String> types() {
    return types;
  }

  /** The fields of events, by number. The name of a field is the name of the event's property. */
  public List<Field> columns() {
    return columns;
  }

  /** The number of a type, or -1. */
  public int type(String name) {
    return typeNumbers.getOrDefault(name, -1);
  }

  /** The number of a column by the name of its field, or -1. */
  public int column(String name) {
    return columnNumbers.getOrDefault(name, -1);
  }
}
