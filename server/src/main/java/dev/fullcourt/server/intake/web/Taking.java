package dev.fullcourt.server.intake.web;

import dev.fullcourt.server.identity.LiveDraft;
import dev.fullcourt.server.intake.LiveIntake;
import dev.fullcourt.server.intake.LiveIntake.Outcome;
import dev.fullcourt.server.intake.Machines;
import dev.fullcourt.server.intake.tracking.Read;
import dev.fullcourt.server.intake.tracking.Refusal;
import dev.fullcourt.server.intake.tracking.Request;
import dev.fullcourt.server.sources.Source;
import dev.fullcourt.server.sources.Sources;
import dev.fullcourt.server.sources.Tallies;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The way of a request from its body to its answer. */
@Component
class Taking {

  /** A client waits no longer; the events may be stored then and are known when they come again. */
  private static final long PATIENCE_SECONDS = 30;

  private final LiveIntake intake;
  private final Sources sources;
  private final Tallies tallies;

  Taking(LiveIntake intake, Sources sources, Tallies tallies) {
    this.intake = intake;
    this.sources = sources;
    this.tallies = tallies;
  }

  /**
   * Takes the events of a request.
   *
   * @param reading how the body is read
   * @param single whether there is one event: then its refusal is that of the request
   */
  ResponseEntity<Answer> take(
      HttpServletRequest http, BiFunction<byte[], Instant, Request> reading, boolean single) {
    Instant now = Instant.now();
    try {
      return switch (Body.of(http)) {
        case Body.TooLarge() ->
            refuse(
                key(http, null),
                Refusal.Reason.TOO_LARGE.words(),
                "A request may have 500 KB, unpacked. Send fewer events at a time.",
                413,
                "",
                now);
        case Body.Unreadable(String why) ->
            refuse(key(http, null), Refusal.Reason.NOT_JSON.words(), why, 400, "", now);
        case Body.Whole(byte[] bytes) -> take(http, reading.apply(bytes, now), single, now);
      };
    } catch (IOException e) {
      return Answer.refused("cut off", "The request ended before its body did.").with(400);
    } catch (RuntimeException e) {
      return Answer.refused("trouble", "Something went wrong here; send it again later.").with(503);
    }
  }

  private ResponseEntity<Answer> take(
      HttpServletRequest http, Request request, boolean single, Instant now) {
    switch (request) {
      case Request.Unreadable(Refusal refusal, String sample) -> {
        return refuse(
            key(http, null), refusal.reason().words(), refusal.detail(), 400, sample, now);
      }
      case Request.Events(@Nullable String writeKey, Request.EventReading reading) -> {
        Optional<Source> source =
            Optional.ofNullable(key(http, writeKey)).flatMap(key -> sources.findByKey(key, now));
        return source.isEmpty()
            ? unknownKey()
            : take(source.get(), reading.as(source.get().name()), bot(http), single, now);
      }
    }
  }

  /** What the program that sent it is called, if it is a page's and no person is behind it. */
  private static Optional<String> bot(HttpServletRequest http) {
    return http.getHeader("Origin") == null
        ? Optional.empty() // servers send for people and have names of their own
        : Machines.named(http.getHeader("User-Agent"));
  }

  /** Takes the events of a source that has proven itself. */
  ResponseEntity<Answer> take(Source source, Request request, Instant now) {
    return switch (request) {
      case Request.Unreadable(Refusal refusal, String sample) -> {
        String reason = refusal.reason().words();
        tallies.refuse(new Tallies.Refused(source.id(), reason, refusal.detail(), sample, now));
        yield Answer.refused(reason, refusal.detail()).with(400);
      }
      case Request.Events events ->
          take(source, events.reading().as(source.name()), Optional.empty(), false, now);
    };
  }

  private static ResponseEntity<Answer> unknownKey() {
    return Answer.refused(
            "unknown write key",
            "Send a write key that is good, as the user name of Basic authentication or as"
                + " `writeKey` in the body. Keys are made on the page Sources.")
        .with(401);
  }

  private ResponseEntity<Answer> take(
      Source source, List<Read> read, Optional<String> bot, boolean single, Instant now) {
    List<LiveDraft> drafts = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    List<Answer.Rejected> rejected = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      switch (read.get(i)) {
        case Read.Understood(List<LiveDraft> understood) -> {
          for (LiveDraft draft : understood) {
            LiveDraft judged = Machines.ofEmails(draft);
            drafts.add(bot.map(name -> Machines.marked(judged, name)).orElse(judged));
            places.add(i);
          }
        }
        case Read.NotTaken(Refusal refusal, String sample) -> {
          String reason = refusal.reason().words();
          rejected.add(new Answer.Rejected(i, reason, refusal.detail()));
          tallies.refuse(new Tallies.Refused(source.id(), reason, refusal.detail(), sample, now));
        }
      }
    }
    return switch (await(intake.take(drafts))) {
      case Outcome.NoRoom() -> {
        tallies.count(source.id(), "turned away", drafts.size(), now);
        yield Answer.refused("no room", "Too much is coming in. Send it again in a second.")
            .with(429);
      }
      case Outcome.Trouble(String what) ->
          Answer.refused("trouble", "Nothing was taken: " + what + ".").with(503);
      case Outcome.Committed committed -> {
        for (int i = 0; i < drafts.size(); i++) {
          if (committed.unkept().get(i)) {
            Refusal unkept =
                new Refusal(Refusal.Reason.BAD_VALUE, "it has a value that cannot be stored");
            rejected.add(
                new Answer.Rejected(places.get(i), unkept.reason().words(), unkept.detail()));
            tallies.refuse(
                new Tallies.Refused(
                    source.id(),
                    unkept.reason().words(),
                    unkept.detail(),
                    drafts.get(i).id(),
                    now));
          }
        }
        yield answer(source, drafts.size(), committed, rejected, single, now);
      }
    };
  }

  private ResponseEntity<Answer> answer(
      Source source,
      int all,
      Outcome.Committed committed,
      List<Answer.Rejected> rejected,
      boolean single,
      Instant now) {
    int known = committed.known().cardinality();
    int accepted = all - known - committed.unkept().cardinality();
    tallies.count(source.id(), Tallies.ACCEPTED, accepted, now);
    tallies.count(source.id(), Tallies.DUPLICATE, known, now);
    if (single && !rejected.isEmpty()) {
      Answer.Rejected only = rejected.getFirst();
      return Answer.refused(only.reason(), only.detail()).with(400);
    }
    return Answer.taken(accepted, known, rejected).with(200);
  }

  private static Outcome await(CompletableFuture<Outcome> outcome) {
    try {
      return outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Trouble("the server is stopping");
    } catch (ExecutionException | TimeoutException e) {
      return new Outcome.Trouble("it took too long");
    }
  }

  private ResponseEntity<Answer> refuse(
      @Nullable String key, String reason, String detail, int status, String sample, Instant now) {
    Optional.ofNullable(key)
        .flatMap(given -> sources.findByKey(given, now))
        .ifPresent(source ->
            tallies.refuse(new Tallies.Refused(source.id(), reason, detail, sample, now)));
    return Answer.refused(reason, detail).with(status);
  }

  /** The write key: the user name of Basic authentication, a bearer token, or that in the body. */
  private static @Nullable String key(HttpServletRequest http, @Nullable String inBody) {
    String header = http.getHeader("Authorization");
    if (header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return header.substring(7).strip();
    }
    if (header != null && header.regionMatches(true, 0, "Basic ", 0, 6)) {
      try {
        byte[] decoded = Base64.getDecoder().decode(header.substring(6).strip());
        String pair = new String(decoded, StandardCharsets.UTF_8);
        int colon = pair.indexOf(':');
        String user = colon < 0 ? pair : pair.substring(0, colon);
        if (!user.isBlank()) {
          return user;
        }
      } catch (IllegalArgumentException notBase64) {
        return inBody;
      }
    }
    return inBody;
  }
}
