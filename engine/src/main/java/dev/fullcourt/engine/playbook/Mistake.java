package dev.fullcourt.engine.playbook;

/**
 * Something wrong in a document, and what to do about it.
 *
 * @param file the name of the document
 * @param line from 1
 * @param column from 1
 * @param found what stands there
 * @param expected what would be right
 */
public record Mistake(String file, int line, int column, String found, String expected) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + found + "; " + expected;
  }
}
