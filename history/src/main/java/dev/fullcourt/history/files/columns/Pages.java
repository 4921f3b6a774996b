package dev.fullcourt.history.files.columns;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a Parquet file, mapped and not on the heap. Any number of threads may share it. */
public final class Pages implements AutoCloseable {

  /** So many bytes after the end of what was asked for may be looked at, and mean nothing. */
  static final int SLACK = 8;

  private final Arena arena = Arena.ofShared();
  private final MemorySegment file;

  private Pages(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      this.file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
    }
  }

  /** Maps a file. */
  public static Pages of(Path path) throws IOException {
    return new Pages(path);
  }

  /** Copies the bytes of a chunk; takes the array given if it is long enough. */
  byte[] copy(Chunk chunk, byte[] into) {
    byte[] to = into.length >= chunk.bytes() + SLACK ? into : new byte[chunk.bytes() + SLACK];
    MemorySegment.copy(file, ValueLayout.JAVA_BYTE, chunk.offset(), to, 0, chunk.bytes());
    return to;
  }

  @Override
  public void close() {
    arena.close();
  }
}
