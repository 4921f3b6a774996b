package dev.fullcourt.server.court;

import dev.fullcourt.engine.playbook.Cycle;
import dev.fullcourt.server.buyers.BuyerAddress;
import dev.fullcourt.server.buyers.BuyerFilter;
import dev.fullcourt.server.buyers.BuyerSort;
import dev.fullcourt.server.buyers.Manner;
import dev.fullcourt.server.page.Period;

/**
 * The addresses of the lists behind the court's numbers.
 *
 * @param cycle names the stages
 * @param period the court's period
 * @param segment the word of the segment the court shows; empty for all buyers
 */
record Behind(Cycle cycle, Period period, String segment) {

  private String list(BuyerFilter filter) {
    return list(filter, BuyerSort.NAME);
  }

  private String list(BuyerFilter filter, BuyerSort sort) {
    return BuyerAddress.list(filter.with("segment", segment), sort);
  }

  /** Those in a stage now. */
  String now(String stage) {
    return list(BuyerFilter.in(stage));
  }

  /** Those in a stage now, the one longest there first. */
  String waiting(String stage) {
    return list(BuyerFilter.in(stage), BuyerSort.WAITING);
  }

  /** Those who entered a stage. */
  String entered(String stage) {
    return list(BuyerFilter.entered(stage, period));
  }

  /** Those who entered a stage in a round that began by an arm. */
  String entered(String stage, String arm) {
    return list(BuyerFilter.entered(stage, period).with("arm", arm));
  }

  /** Those who left one stage for another. */
  String moved(String from, String to) {
    return list(BuyerFilter.left(from, period).with("next", to));
  }

  /** Those who left a stage that way; an empty name stands for any stage. */
  String went(String from, Manner manner) {
    return list(BuyerFilter.left(from, period).with("went", manner.word()));
  }

  /** Those who became buyers by an arm. */
  String started(String arm) {
    return list(BuyerFilter.ALL.with("came", Manner.START.word()).with("arm", arm).during(period));
  }

  /** Those who became buyers by an arm in a stage of the stem. */
  String started(String arm, int stage) {
    return list(
        BuyerFilter.entered(cycle.stages().get(stage).name(), period)
            .with("came", Manner.START.word())
            .with("arm", arm));
  }
}
