package dev.fullcourt.server.proposals;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proposals and versions.
 *
 * @param open proposals not decided yet
 * @param versions versions, the latest first
 * @param closed proposals that were withdrawn
 * @param mayPropose whether the visitor may propose
 */
public record ProposalsPage(
    List<Line> open, List<Version> versions, List<Line> closed, boolean mayPropose) {

  public ProposalsPage {
    open = List.copyOf(open);
    versions = List.copyOf(versions);
    closed = List.copyOf(closed);
  }

  /** A proposal. */
  public record Line(String href, String title, String by, String state) {}

  /**
   * A version.
   *
   * @param number its number
   * @param name what the agreement was called
   * @param from from when it held
   * @param how how it came in: signed by whom, the first one, or by a command
   * @param unsigned why it came in without signatures that were to be had, or null
   * @param current whether it is in force
   */
  public record Version(
      int number,
      String name,
      String from,
      String how,
      @Nullable String unsigned,
      boolean current) {}
}
