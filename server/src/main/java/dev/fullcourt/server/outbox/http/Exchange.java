package dev.fullcourt.server.outbox.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One request and the head of its answer, on a connection of its own. */
final class Exchange {

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: .*)?");

  /** An answer's head may have so many bytes; of its body nothing is read. */
  private static final int LONGEST_HEAD = 32 * 1024;

  private final Socket socket;
  private int read;

  Exchange(Socket socket) {
    this.socket = socket;
  }

  /** Sends a message and returns the status of the answer. */
  int post(Destination to, Map<String, String> headers, byte[] body) throws IOException {
    StringBuilder head = new StringBuilder();
    head.append("POST ").append(to.path()).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(to.authority()).append("\r\n");
    headers.forEach((name, value) ->
        head.append(name).append(": ").append(value.replaceAll("[\r\n]", " ")).append("\r\n"));
    head.append("Content-Length: ").append(body.length).append("\r\n");
    head.append("Connection: close\r\n\r\n");
    OutputStream out = socket.getOutputStream();
    out.write(head.toString().getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.flush();
    InputStream in = new BufferedInputStream(socket.getInputStream());
    int status = status(in);
    while (status < 200) { // it only says that an answer will come
      skipHead(in);
      status = status(in);
    }
    return status;
  }

  private int status(InputStream in) throws IOException {
    Matcher line = STATUS.matcher(line(in));
    if (!line.matches()) {
      throw new IOException("what answers there does not speak HTTP/1.1");
    }
    return Integer.parseInt(line.group(1));
  }

  private void skipHead(InputStream in) throws IOException {
    while (!line(in).isEmpty()) {
      // The status is all we ask for.
    }
  }

  private String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the connection ended before an answer");
      }
      if (++read > LONGEST_HEAD) {
        throw new IOException("the head of the answer is too long");
      }
      line.append((char) c);
    }
    return line.toString().stripTrailing();
  }
}
