package dev.fullcourt.engine.playbook;

import java.time.MonthDay;
import java.time.ZoneId;

/**
 * When the fiscal year starts, and the zone in which days, weeks and months are cut.
 *
 * @param starts its first day
 * @param zone the zone of all calendar dates in reports
 */
public record FiscalYear(MonthDay starts, ZoneId zone) {}
