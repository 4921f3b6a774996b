package dev.fullcourt.server.uploads;

import dev.fullcourt.engine.playbook.Mistake;
import java.util.List;

/**
 * What was found in a mapping as it is written.
 *
 * @param empty whether nothing is written yet
 * @param mistakes what is wrong with it or with the files, each with its place in the text
 * @param becomes what it makes of each file, when it can be used
 */
public record MappingFindings(boolean empty, List<Mistake> mistakes, List<Of> becomes) {

  public MappingFindings {
    mistakes = List.copyOf(mistakes);
    becomes = List.copyOf(becomes);
  }

  /** A file and what its rows become, in words. */
  public record Of(String file, String becomes) {}
}
