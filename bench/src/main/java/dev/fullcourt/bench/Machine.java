package dev.fullcourt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What all of it ran on. */
record Machine(int cores, String processor, long memoryMegabytes, String java, String system) {

  private static final int KILOBYTES_PER_MEGABYTE = 1024;

  static Machine here() {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        first("/proc/cpuinfo", "model name"),
        memory(),
        System.getProperty("java.vm.vendor") + " " + System.getProperty("java.vm.version"),
        System.getProperty("os.name") + " " + System.getProperty("os.version"));
  }

  private static long memory() {
    String total = first("/proc/meminfo", "MemTotal").replaceAll("\\D", "");
    return total.isEmpty() ? 0 : Long.parseLong(total) / KILOBYTES_PER_MEGABYTE;
  }

  private static String first(String file, String word) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(word))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("");
    } catch (IOException | java.io.UncheckedIOException e) {
      return "";
    }
  }
}
