package dev.fullcourt.server.desk;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.access.Member;
import dev.fullcourt.server.buyers.ListLength;
import dev.fullcourt.server.desk.DeskPage.Choice;
import dev.fullcourt.server.desk.DeskPage.Option;
import dev.fullcourt.server.lists.Listing;
import dev.fullcourt.server.page.Query;
import dev.fullcourt.server.page.Typed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be done about many buyers of a list, and what came of it last.
 *
 * @param list the word of the list
 * @param query what its address says
 * @param count how many buyers the whole list has, or has at least
 * @param whole the same, in words
 * @param everything what is said when all of them are selected
 * @param once goes with the form, so that it counts once
 * @param people to whom buyers can be given
 * @param ways out of the cycle, with their reasons
 * @param plays that can be started
 * @param passes that can be asked
 * @param told what came of what was done last, or null
 * @param typed what was typed where that could not be taken
 */
public record BulkPage(
    String list,
    String query,
    long count,
    String whole,
    String everything,
    String once,
    List<String> people,
    List<Choice> ways,
    List<String> plays,
    List<Option> passes,
    @Nullable Told told,
    Typed typed) {
  public BulkPage {
    people = List.copyOf(people);
    ways = List.copyOf(ways);
    plays = List.copyOf(plays);
    passes = List.copyOf(passes);
  }

  /**
   * What came of it.
   *
   * @param says in a sentence or two
   * @param left those that were left alone, the first of them
   * @param more how many others there are, in words; empty when there is none
   * @param undo where it is undone, or null when it cannot be
   */
  public record Told(String says, List<Left> left, String more, @Nullable String undo) {
    public Told {
      left = List.copyOf(left);
    }
  }

  /** A buyer that was left alone, and why. */
  public record Left(String name, String why) {}

  /**
   * For somebody who may work on the buyers of a list.
   *
   * @param last what they did last, if it is to be told
   * @param typed what was typed where that could not be taken
   */
  public static BulkPage of(
      Playbook playbook,
      Member member,
      Listing list,
      Map<String, String> said,
      ListLength length,
      Optional<BulkAct> last,
      Typed typed) {
    Doable doable = new Doable(playbook, member);
    return new BulkPage(
        list.word(),
        Query.write(list.look(said)),
        length.least(),
        length.words(),
        length.exact() ? "All " + length.least() + " selected" : "All of them selected",
        UUID.randomUUID().toString(),
        doable.people(),
        doable.ways(detour -> true, ""),
        doable.plays(),
        doable.passes(),
        last.map(act -> BulkTexts.told(act, Instant.now())).orElse(null),
        typed);
  }
}
