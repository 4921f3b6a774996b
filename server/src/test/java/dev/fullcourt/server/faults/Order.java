package dev.fullcourt.server.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * What is to happen to a server, given to it as a file in its folder. It is carried out the next
 * time the server passes the point, once; another file says that it was.
 */
public record Order(Point point, Blow blow) {

  /** The system property that names the folder to a server. */
  static final String FOLDER = "fullcourt.faults.folder";

  /** Gives it. */
  public void give(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve("done"));
    Path written = Files.writeString(folder.resolve("writing"), point + " " + blow);
    Files.move(written, folder.resolve("order"), StandardCopyOption.ATOMIC_MOVE);
  }

  /** With these options for its Java machine a server looks for orders in a folder. */
  public static List<String> options(Path folder) {
    return List.of("-D" + FOLDER + "=" + folder);
  }

  /** Whether the last one was carried out. */
  public static boolean isDone(Path folder) {
    return Files.exists(folder.resolve("done"));
  }

  /** The order for a point, if there is one; whoever gets it carries it out. */
  static Optional<Order> take(Path folder, Point point) {
    Path file = folder.resolve("order");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      String[] words = Files.readString(file).split(" ");
      Order order = new Order(Point.valueOf(words[0]), Blow.valueOf(words[1]));
      if (order.point() != point) {
        return Optional.empty();
      }
      Files.move(file, folder.resolve("done"), StandardCopyOption.ATOMIC_MOVE);
      return Optional.of(order);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
