package dev.fullcourt.server.proposals;

import dev.fullcourt.history.backtest.BacktestReport;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Backtests of proposals, as they are kept: one for each edition, the latest. */
@Component
public class Backtests {

  /** So long without a sign of life, and the server that ran it is gone. */
  private static final Duration SILENCE = Duration.ofMinutes(2);

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  Backtests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How far a backtest is. */
  public sealed interface Backtest {

    /** It runs; done is a share from 0 to 1. */
    record Running(double done) implements Backtest {}

    /** It came to an end. */
    record Done(int against, Instant at, BacktestReport report) implements Backtest {}

    /** It came to nothing. */
    record Failed(String why) implements Backtest {}
  }

  /** That of an edition. */
  public Optional<Backtest> find(int proposal, int edition) {
    return jdbc.sql("select * from proposal_backtest where proposal = :id and edition = :edition")
        .param("id", proposal)
        .param("edition", edition)
        .query((row, n) ->
            read(
                row.getString("state"),
                row.getDouble("done"),
                row.getInt("against"),
                row.getObject("touched_at", OffsetDateTime.class).toInstant(),
                row.getString("report"),
                row.getString("trouble")))
        .optional();
  }

  private static Backtest read(
      String state,
      double done,
      int against,
      Instant touched,
      @Nullable String report,
      @Nullable String trouble) {
    if (report != null) {
      return new Backtest.Done(against, touched, MAPPER.readValue(report, BacktestReport.class));
    }
    boolean gone = touched.isBefore(Instant.now().minus(SILENCE));
    if (state.equals("running") && !gone) {
      return new Backtest.Running(done);
    }
    return new Backtest.Failed(
        trouble == null ? "The server stopped while it ran. Start it again." : trouble);
  }

  /** Begins one; false when one runs already. */
  boolean begin(Proposal proposal, int against) {
    return jdbc.sql(
                """
                insert into proposal_backtest as b (proposal, edition, against, state, touched_at)
                values (:id, :edition, :against, 'running', now())
                on conflict (proposal, edition) do update set against = excluded.against,
                  state = 'running', done = 0, touched_at = now(), report = null, trouble = null
                where b.state <> 'running' or b.touched_at < now() - interval '2 minutes'
                """)
            .param("id", proposal.id())
            .param("edition", proposal.edition())
            .param("against", against)
            .update()
        == 1;
  }

  void progress(Proposal proposal, double done) {
    end(proposal, "running", done, null, null);
  }

  void done(Proposal proposal, BacktestReport report) {
    end(proposal, "done", 1, MAPPER.writeValueAsString(report), null);
  }

  void failed(Proposal proposal, String why) {
    end(proposal, "failed", 0, null, why);
  }

  private void end(
      Proposal proposal,
      String state,
      double done,
      @Nullable String report,
      @Nullable String trouble) {
    jdbc.sql(
            """
            update proposal_backtest set state = :state, done = :done, touched_at = now(),
              report = cast(:report as jsonb), trouble = :trouble
            where proposal = :id and edition = :edition
            """)
        .param("state", state)
        .param("done", done)
        .param("report", report)
        .param("trouble", trouble)
        .param("id", proposal.id())
        .param("edition", proposal.edition())
        .update();
  }
}
