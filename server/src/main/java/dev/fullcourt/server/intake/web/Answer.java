package dev.fullcourt.server.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * What a client is told.
 *
 * @param success whether all that could be taken was taken, for good
 * @param accepted how many events are new in the log
 * @param duplicates how many were there already
 * @param rejected those that were not taken
 * @param reason why nothing was taken, in a word or two; null when something was
 * @param detail the same in a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answer(
    boolean success,
    @Nullable Integer accepted,
    @Nullable Integer duplicates,
    @Nullable List<Rejected> rejected,
    @Nullable String reason,
    @Nullable String detail) {

  /**
   * An event that was not taken.
   *
   * @param index its place in the request, from 0
   * @param reason why, in a word or two
   * @param detail what was found and what would be right
   */
  public record Rejected(int index, String reason, String detail) {}

  static Answer taken(int accepted, int duplicates, List<Rejected> rejected) {
    return new Answer(true, accepted, duplicates, rejected.isEmpty() ? null : rejected, null, null);
  }

  static Answer refused(String reason, String detail) {
    return new Answer(false, null, null, null, reason, detail);
  }

  ResponseEntity<Answer> with(int status) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
    if (status == 429 || status == 503) {
      answer.header("Retry-After", status == 429 ? "1" : "5");
    }
    return answer.body(this);
  }
}
