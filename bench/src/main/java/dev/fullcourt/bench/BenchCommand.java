package dev.fullcourt.bench;

/** placeholder. */
final class BenchCommand {
  private BenchCommand() {}

  /** Writes a world. */
  public static void main(String[] arguments) throws Exception {
    long began = System.nanoTime();
    World.of(Long.parseLong(arguments[1])).write(java.nio.file.Path.of(arguments[0]));
    System.out.println((System.nanoTime() - began) / 1e9 + " s");
  }
}
