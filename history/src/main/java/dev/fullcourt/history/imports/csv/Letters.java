package dev.fullcourt.history.imports.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Turns bytes into letters and keeps those that are none: such a byte b becomes the lone surrogate
 * U+DC00 + b, which no encoding can give otherwise. So a bad byte spoils its row and no other, and
 * a message can say which byte it was.
 */
final class Letters extends Reader {

  private static final int NOT_A_LETTER = 0xDC00;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private boolean ended;
  private boolean damaged;

  Letters(InputStream in, Charset charset) {
    this.in = in;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Whether any byte so far was not a letter. */
  boolean damaged() {
    return damaged;
  }

  /** The place of the first byte in the text that was not a letter, or -1. */
  static int findDamage(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter >= NOT_A_LETTER
          && letter <= NOT_A_LETTER + 0xff
          && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)))) {
        return i;
      }
    }
    return -1;
  }

  /** The byte that stands there in place of a letter. */
  static int byteAt(String text, int index) {
    return text.charAt(index) - NOT_A_LETTER;
  }

  @Override
  public int read(char[] letters, int offset, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(letters, offset, length);
    while (true) {
      CoderResult result = decoder.decode(bytes, out, ended);
      if (result.isError()) {
        if (out.remaining() < result.length()) {
          break;
        }
        keep(out, result.length());
      } else if (result.isOverflow()) {
        break;
      } else if (out.position() > offset) {
        break;
      } else if (ended) {
        return -1;
      } else {
        fill();
      }
    }
    return out.position() - offset;
  }

  private void keep(CharBuffer out, int count) {
    damaged = true;
    for (int i = 0; i < count; i++) {
      out.put((char) (NOT_A_LETTER + (bytes.get() & 0xff)));
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
