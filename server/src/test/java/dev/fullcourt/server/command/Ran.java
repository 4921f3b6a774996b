package dev.fullcourt.server.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a command line came to: the real command, run in this process.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it complained of
 */
record Ran(int code, String out, String err) {

  /** Runs a command line. */
  static Ran of(Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] args = List.of(words).stream().map(Object::toString).toArray(String[]::new);
    int code =
        FullcourtCommand.line()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(args);
    return new Ran(code, out.toString(), err.toString());
  }

  /** The one JSON document it printed. */
  JsonNode json() {
    return JsonMapper.shared().readTree(out);
  }
}
