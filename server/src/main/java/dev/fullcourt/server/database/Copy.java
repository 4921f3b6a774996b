package dev.fullcourt.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.PSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Rows on their way into one table by COPY, the fast way in. Text format; what is written stands
 * for itself whatever it contains. Joins the transaction at hand.
 */
public final class Copy {

  private static final int CHUNK = 1 << 16;

  private final String sql;
  private final StringBuilder rows = new StringBuilder();
  private long count;

  /** Rows for a table, and its columns with commas between them; both from our own code. */
  public Copy(String table, String columns) {
    this.sql = "copy " + table + " (" + columns + ") from stdin";
  }

  /** Adds a row, its values in the order of the columns. */
  public Copy row(@Nullable Object... values) {
    String tab = "";
    for (Object value : values) {
      rows.append(tab);
      append(value);
      tab = "\t";
    }
    rows.append('\n');
    count++;
    return this;
  }

  private void append(@Nullable Object value) {
    switch (value) {
      case null -> rows.append("\\N");
      case String text -> escape(text);
      case Instant instant -> rows.append(instant);
      case Number number ->
          rows.append(number instanceof BigDecimal big ? big.toPlainString() : number.toString());
      case Boolean yes -> rows.append(yes ? 't' : 'f');
      case byte[] bytes -> HexFormat.of().formatHex(rows.append("\\\\x"), bytes);
      case List<?> texts -> escape(array(texts));
      default -> throw new IllegalArgumentException("no text form for " + value.getClass());
    }
  }

  /** An array of text, each between quotes. */
  private static String array(List<?> texts) {
    return texts.stream()
        .map(text -> '"' + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> rows.append("\\\\");
        case '\t' -> rows.append("\\t");
        case '\n' -> rows.append("\\n");
        case '\r' -> rows.append("\\r");
        default -> rows.append(c);
      }
    }
  }

  /** How many rows wait. */
  public long size() {
    return count;
  }

  /** Sends the rows and starts anew. */
  public void send(DataSource source) {
    if (count == 0) {
      return;
    }
    byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
    rows.setLength(0);
    count = 0;
    java.sql.Connection session = DataSourceUtils.getConnection(source);
    try {
      CopyIn copy = session.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
      try {
        for (int at = 0; at < bytes.length; at += CHUNK) {
          copy.writeToCopy(bytes, at, Math.min(CHUNK, bytes.length - at));
        }
        copy.endCopy();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException(sql + ": " + said(e), e));
    } finally {
      DataSourceUtils.releaseConnection(session, source);
    }
  }

  /** Without the details, which may name people. */
  private static String said(SQLException failure) {
    return failure instanceof PSQLException server && server.getServerErrorMessage() != null
        ? String.valueOf(server.getServerErrorMessage().getMessage())
        : failure.toString();
  }
}
