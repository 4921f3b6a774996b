package dev.fullcourt.engine.alert;

import dev.fullcourt.engine.calendar.BusinessHours;
import dev.fullcourt.engine.playbook.Alert;
import dev.fullcourt.engine.playbook.Recipient;
import dev.fullcourt.engine.time.Length;
import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * One cause an alert may have: of one buyer it has it at most once at a time.
 *
 * @param alert the alert
 * @param about the handoff, agreed time or pass it is about; null for alerts that are about the stage the
 *     buyer is in, or about the buyer as a whole
 * @param rule the part of the playbook that says so
 */
record Line(Alert alert, @Nullable String about, String rule) {

  String name() {
    return alert.name();
  }

  String kind() {
    return alert.kind().word();
  }

  /** Its name as a timer; timers of one instant fire in the order of their names. */
  String key() {
    return about == null ? rule : rule + "." + about;
  }

  List<String> to() {
    return alert.to().stream().map(Recipient::name).toList();
  }

  /** Whether the alert is about buyers in that stage. */
  boolean isIn(@Nullable String stage) {
    return stage != null
        && switch (alert) {
          case Alert.Leak leak -> leak.in().containsKey(stage);
          case Alert.Silence silence -> silence.in().containsKey(stage);
          case Alert.Stall stall -> stall.in().contains(stage);
          case Alert.Breach _, Alert.LatePass _, Alert.Surge _, Alert.OffTrack _ -> false;
        };
  }

  /**
   * In whose charge it is that it lasts: of a late pass that of who is to answer, whoever has the
   * buyer.
   */
  InCharge inCharge(@Nullable InCharge buyer) {
    InCharge has = buyer == null ? new InCharge("", null, null, null) : buyer;
    return alert instanceof Alert.LatePass pass
        ? new InCharge(pass.owner().function(), pass.owner().team(), has.event(), has.named())
        : has;
  }

  boolean lacks(Alert.Lack lack) {
    return alert instanceof Alert.Leak leak && leak.lacks() == lack;
  }

  /**
   * When somebody is told of what lasts since then.
   *
   * @param where the stage or handoff in whose hours time passes
   */
  Instant due(Instant since, String where) {
    return switch (alert) {
      case Alert.Leak leak -> after(leak.in(), leak.after(), since, where);
      case Alert.Silence silence -> after(silence.in(), silence.after(), since, where);
      case Alert.Stall _,
          Alert.Breach _,
          Alert.LatePass _,
          Alert.Surge _,
          Alert.OffTrack _ ->
          since;
    };
  }

  private static Instant after(
      SequencedMap<String, BusinessHours> in, Length after, Instant since, String where) {
    BusinessHours hours = in.get(where);
    return hours == null ? since : hours.plus(since, after);
  }
}
