package dev.fullcourt.history.files.columns;

/**
 * The header of a page, which Parquet writes in Thrift's compact protocol. One is used over and
 * over again.
 */
final class PageHeader {

  static final int DATA = 0;
  static final int DICTIONARY = 2;

  private static final int STOP = 0;
  private static final int TRUE = 1;
  private static final int FALSE = 2;
  private static final int BYTE = 3;
  private static final int DOUBLE = 7;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int SET = 10;
  private static final int STRUCT = 12;

  /** What kind of page it is. */
  int type;

  /** How many bytes follow the header. */
  int size;

  /** How many values the page has, empty ones included. */
  int values;

  /** How they are written. */
  int encoding;

  private byte[] bytes = {};
  private int at;

  /**
   * Reads a header.
   *
   * @return where the page's bytes begin
   */
  int read(byte[] from, int position) {
    bytes = from;
    at = position;
    type = -1;
    size = 0;
    values = 0;
    encoding = -1;
    int field = 0;
    for (int head = next(); head != STOP; head = next()) {
      field = field(field, head);
      int kind = head & 15;
      switch (field) {
        case 1 -> type = (int) number();
        case 3 -> size = (int) number();
        case 5, 7 -> kindOfPage();
        default -> skip(kind);
      }
    }
    return at;
  }

  private void kindOfPage() {
    int field = 0;
    for (int head = next(); head != STOP; head = next()) {
      field = field(field, head);
      switch (field) {
        case 1 -> values = (int) number();
        case 2 -> encoding = (int) number();
        default -> skip(head & 15);
      }
    }
  }

  private int field(int before, int head) {
    int step = head >>> 4;
    return step == 0 ? (int) number() : before + step;
  }

  private int next() {
    return bytes[at++] & 0xff;
  }

  private long length() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      int each = next();
      value |= (long) (each & 0x7f) << shift;
      if (each < 0x80) {
        return value;
      }
    }
  }

  private long number() {
    long value = length();
    return value >>> 1 ^ -(value & 1);
  }

  private void skip(int kind) {
    switch (kind) {
      case TRUE, FALSE -> {}
      case BYTE -> at++;
      case DOUBLE -> at += 8;
      case BINARY -> at += (int) length();
      case LIST, SET -> {
        int head = next();
        long count = head >>> 4 == 15 ? length() : head >>> 4;
        for (long i = 0; i < count; i++) {
          skip(head & 15);
        }
      }
      case STRUCT -> {
        for (int head = next(); head != STOP; head = next()) {
          field(0, head);
          skip(head & 15);
        }
      }
      default -> number();
    }
  }
}
