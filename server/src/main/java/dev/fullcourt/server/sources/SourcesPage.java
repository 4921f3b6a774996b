package dev.fullcourt.server.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of sources.
 *
 * @param sources each source
 * @param made a write key just made, shown this one time; null otherwise
 * @param trouble what could not be done, in words; null otherwise
 * @param typed what the form for webhooks begins with
 * @param token what a form of this page must send with it
 * @param address where events are sent to
 */
public record SourcesPage(
    List<Item> sources,
    @Nullable Made made,
    @Nullable String trouble,
    Typed typed,
    Token token,
    String address) {
  public SourcesPage {
    sources = List.copyOf(sources);
  }

  /** What was typed of webhooks and could not be taken, or where to begin; never the secret. */
  public record Typed(String name, Incoming.Manner manner, String mapping) {

    /** An example. */
    public static final Typed NOTHING =
        new Typed(
            "",
            Incoming.Manner.STANDARD,
            """
            id: "{id}"
            event: "{type}"
            person: "{data.email}"
            time: "{created_at}"
            """);
  }

  /** What shows that a form is one of ours. */
  public record Token(String name, String value) {}

  /** A key to be copied now. */
  public record Made(String source, String key, String tryIt) {

    /** What a website puts into its pages. */
    public String tracker(String address) {
      return "<script src=\"" + address + "t.js\" data-key=\"" + key + "\" async></script>";
    }
  }

  /**
   * One source.
   *
   * @param last when its last event came, in words
   * @param rate how many events came lately, in words
   * @param goLive from when on effects may leave, in words; empty when never yet
   * @param hook how its webhooks come in, or null when it sends none
   */
  public record Item(
      int id,
      String name,
      String last,
      String rate,
      String goLive,
      @Nullable Hook hook,
      List<Key> keys,
      List<Reason> reasons,
      List<Sample> samples) {
    public Item {
      keys = List.copyOf(keys);
      reasons = List.copyOf(reasons);
      samples = List.copyOf(samples);
    }
  }

  /** Where webhooks come in, and how they are proven, in words. */
  public record Hook(String address, String proof) {}

  /** A write key: its last letters, since when, until when in words, and whether it is good. */
  public record Key(int id, String ending, String made, String until, boolean good) {}

  /** Why events were not taken, and how many. */
  public record Reason(String reason, String events, String last) {}

  /** A refused event to look at. */
  public record Sample(String reason, String detail, String at, String text) {}
}
