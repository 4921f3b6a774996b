package dev.fullcourt.server.sources;

import dev.fullcourt.server.access.Audit;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.page.Missing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What an administrator does about sources, each with its line on the list of changes. */
@Component
public class SourceChanges {

  private final Sources sources;
  private final Incoming incoming;
  private final Audit audit;
  private final TransactionTemplate transactions;

  SourceChanges(Sources sources, Incoming incoming, Audit audit, TransactionTemplate transactions) {
    this.sources = sources;
    this.incoming = incoming;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** Adds a source with a write key, shown this once. */
  public NewKey add(Member by, String name) {
    return transactions.execute(status -> {
      NewKey made = sources.add(name.strip());
      audit.record(by, "added a source", made.source().name(), null, words(made));
      return made;
    });
  }

  /** Adds a source that sends webhooks. */
  public NewKey addHook(
      Member by, String name, Incoming.Manner manner, String secret, String mapping) {
    return transactions.execute(status -> {
      NewKey made = incoming.add(name.strip(), manner, secret, mapping);
      audit.record(
          by,
          "added a source of webhooks",
          made.source().name(),
          null,
          "proves itself by " + manner.word() + "; mapping: " + mapping.strip());
      return made;
    });
  }

  /** Makes another write key, shown this once. */
  public NewKey makeKey(Member by, int source) {
    Source of = source(source);
    return transactions.execute(status -> {
      NewKey made = sources.makeKey(of);
      audit.record(by, "made a write key", of.name(), null, words(made));
      return made;
    });
  }

  /** Makes a write key in place of another, shown this once. */
  public NewKey rotate(Member by, int source, int key) {
    WriteKey old = key(source, key);
    return transactions.execute(status -> {
      NewKey made = sources.rotate(old, Instant.now());
      audit.record(by, "rotated a write key", made.source().name(), words(old), words(made));
      return made;
    });
  }

  /** Ends a write key at once. */
  public void revoke(Member by, int source, int key) {
    WriteKey old = key(source, key);
    String name = source(source).name();
    transactions.executeWithoutResult(status -> {
      sources.revoke(old, Instant.now());
      audit.record(by, "revoked a write key", name, words(old), "ended");
    });
  }

  /** Says from when on effects may leave for a source's events; never with null. */
  public void goLive(Member by, int source, @Nullable Instant from) {
    Source before = source(source);
    transactions.executeWithoutResult(status -> {
      sources.goLive(before, from);
      audit.record(
          by, "set the go-live of a source", before.name(), live(before.goLive()), live(from));
    });
  }

  private Source source(int id) {
    return sources.all().stream()
        .filter(each -> each.id() == id)
        .findFirst()
        .orElseThrow(() -> new Missing("There is no such source."));
  }

  private WriteKey key(int source, int id) {
    return sources.keys(source(source)).stream()
        .filter(each -> each.id() == id)
        .findFirst()
        .orElseThrow(() -> new Missing("There is no such write key."));
  }

  private static String words(NewKey key) {
    return "write key …" + key.ending();
  }

  private static String words(WriteKey key) {
    return "write key …" + key.ending();
  }

  private static String live(@Nullable Instant from) {
    return from == null ? "not live" : "live from " + from;
  }
}
