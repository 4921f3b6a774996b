package dev.fullcourt.history.files;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A directory or file that is not what an export holds, or cannot be read. Its message goes to the
 * person as it is.
 */
public final class NotAnExport extends RuntimeException {

  private static final long serialVersionUID = 1;

  NotAnExport(Path where, String what) {
    this(where, what, null);
  }

  NotAnExport(Path where, String what, @Nullable Throwable cause) {
    super(where + ": " + what, cause);
  }
}
