package dev.fullcourt.server.duplicates;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the buyers that are companies. Those that are merged into others are not shown anywhere.
 */
final class KnownBuyers {

  /** What stands before a country's letters without naming anybody, as in {@code co.uk}. */
  private static final Set<String> GENERAL =
      Set.of("ac", "co", "com", "edu", "gov", "net", "or", "org");

  private final JdbcClient jdbc;

  KnownBuyers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<KnownBuyer> read() {
    return jdbc.sql(
            """
            select b.id, b.motion, v.attributes ->> 'name', a.key,
              coalesce(v.attributes ->> 'country', ''),
              coalesce(v.attributes ->> 'domain', v.attributes ->> 'website')
            from buyer_view v join buyer b on b.id = v.buyer join account a on a.id = b.account
            """)
        .withFetchSize(KnownPeople.ROWS)
        .query((row, n) ->
            new KnownBuyer(
                row.getString(1),
                row.getString(2),
                Folded.company(Objects.requireNonNullElse(row.getString(3), "")),
                label(row.getString(4), row.getString(6)),
                row.getString(5).toLowerCase(Locale.ROOT)))
        .list();
  }

  private static String label(String key, @Nullable String domain) {
    return key.contains(".") && !key.contains(" ")
        ? label(key)
        : label(Objects.requireNonNullElse(domain, ""));
  }

  /** The part of a domain that somebody chose. */
  static String label(String domain) {
    String host =
        domain.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceAll("[/:].*", "");
    String[] parts = host.split("\\.", -1);
    if (parts.length < 2) {
      return "";
    }
    int at = parts.length - 2;
    if (at > 0 && GENERAL.contains(parts[at]) && parts[at + 1].length() == 2) {
      at--;
    }
    return parts[at];
  }
}
