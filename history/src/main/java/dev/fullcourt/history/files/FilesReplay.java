package dev.fullcourt.history.files;

import dev.fullcourt.engine.Engine;
import dev.fullcourt.engine.decision.Decision;
import dev.fullcourt.history.replay.LedgerRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.DoubleConsumer;

/** Replays an export, each thread with ranges of partitions. No database. */
public final class FilesReplay {

  private FilesReplay() {}

  /**
   * What came of it.
   *
   * @param buyers how many buyers have a decided event
   * @param events how many events were replayed
   * @param decisions how many ledger rows they gave
   * @param ledger a number that is the same for the same ledgers, however many threads; empty when
   *     not asked for
   */
  public record Outcome(long buyers, long events, long decisions, String ledger) {}

  /**
   * Replays everything under a playbook.
   *
   * @param threads how many threads to use
   * @param fingerprint whether to write out every ledger row and take its fingerprint
   * @param done told what share is done, from 0 to 1, now and then
   * @throws NotAnExport when a file cannot be read
   */
  public static Outcome replay(
      ExportedLog log, Engine engine, int threads, boolean fingerprint, DoubleConsumer done) {
    List<Part> parts =
        Ranges.each(
            log.manifest(),
            threads,
            range -> {
              Part part = new Part(fingerprint);
              part.events = log.replay(engine, range.first(), range.last(), part);
              return part;
            },
            done);
    long buyers = 0;
    long events = 0;
    long decisions = 0;
    byte[] sum = new byte[Part.DIGEST_BYTES];
    for (Part part : parts) {
      buyers += part.buyers;
      events += part.events;
      decisions += part.decisions;
      for (int i = 0; i < sum.length; i++) {
        sum[i] ^= part.sum[i];
      }
    }
    return new Outcome(buyers, events, decisions, fingerprint ? HexFormat.of().formatHex(sum) : "");
  }

  /**
   * One range. A ledger's fingerprint is that of each buyer's rows, all laid over each other, so
   * that it does not depend on how buyers are divided among threads.
   */
  private static final class Part implements Replayed {

    static final int DIGEST_BYTES = 32;

    private final boolean fingerprint;
    private final MessageDigest digest;
    private final byte[] sum = new byte[DIGEST_BYTES];
    private long buyers;
    private long events;
    private long decisions;

    Part(boolean fingerprint) {
      this.fingerprint = fingerprint;
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void buyer(int partition, String buyer, List<Decision> ledger) {
      buyers++;
      decisions += ledger.size();
      if (fingerprint) {
        digest.update(buyer.getBytes(StandardCharsets.UTF_8));
        for (Decision decision : ledger) {
          digest.update(LedgerRow.of(decision).toString().getBytes(StandardCharsets.UTF_8));
        }
        byte[] one = digest.digest();
        for (int i = 0; i < one.length; i++) {
          sum[i] ^= one[i];
        }
      }
    }
  }

  /** The ledger of every buyer of an export, one buyer after the other. For small ones. */
  static List<String> texts(ExportedLog log, Engine engine) {
    List<String> texts = new ArrayList<>();
    log.replay(
        engine,
        Short.MIN_VALUE,
        Short.MAX_VALUE,
        (partition, buyer, ledger) ->
            ledger.forEach(each -> texts.add(buyer + " " + LedgerRow.of(each))));
    return texts;
  }
}
