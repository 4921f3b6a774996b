package dev.fullcourt.history.replay;

import org.jspecify.annotations.Nullable;

/** How values of one type are written as bytes and read back. */
interface Form<T extends @Nullable Object> {

  void write(T value, ByteWriter out);

  T read(ByteReader in);

  /** What it consists of, in words: another form has other words. */
  String describe();
}
