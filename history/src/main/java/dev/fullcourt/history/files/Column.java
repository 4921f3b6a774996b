package dev.fullcourt.history.files;

/**
 * A column of a file.
 *
 * @param name its name
 * @param type what it holds
 * @param required whether every row has a value
 */
public record Column(String name, Type type, boolean required) {

  /** What a column holds. */
  public enum Type {
    /** A number of 16 bits. */
    SMALL("SMALLINT", "SMALLINT"),
    /** A number of 32 bits. */
    WHOLE("INTEGER", "INTEGER"),
    /** A number of 64 bits. */
    LONG("BIGINT", "BIGINT"),
    /** Text, UTF-8. */
    TEXT("VARCHAR", "VARCHAR"),
    /** An instant, UTC, whole milliseconds; handed over and back as milliseconds since 1970. */
    TIME("TIMESTAMP WITH TIME ZONE", "TIMESTAMP_MS");

    private final String word;
    private final String staged;

    Type(String word, String staged) {
      this.word = word;
      this.staged = staged;
    }

    /** The type's name in SQL, as one reads it from the file. */
    public String word() {
      return word;
    }

    String staged() {
      return staged;
    }
  }

  static Column of(String name, Type type) {
    return new Column(name, type, true);
  }

  /** A column that may be empty. */
  static Column maybe(String name, Type type) {
    return new Column(name, type, false);
  }

  /** How the column is declared while rows are gathered. */
  String declaration() {
    return name + " " + type.staged() + (required ? " not null" : "");
  }

  /** From the gathered form to the form in the file. */
  String written() {
    return type == Type.TIME ? name + "::timestamptz as " + name : name;
  }

  /** From the form in the file to the form handed over. */
  String read() {
    return type == Type.TIME ? "epoch_ms(" + name + ")" : name;
  }
}
