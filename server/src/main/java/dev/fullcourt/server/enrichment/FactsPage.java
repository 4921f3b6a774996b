package dev.fullcourt.server.enrichment;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a buyer, as its page shows it.
 *
 * @param once goes with each form, so that none counts twice
 * @param told what came of what was just done; empty when nothing was
 * @param trouble why it was not done, or null
 * @param open the part that is open: that of a person by their id, or empty for the account's
 * @param typed what was typed into the open part, where it could not be taken
 * @param asks whether a service can be asked
 */
public record FactsPage(
    FactSheet sheet,
    String once,
    String told,
    @Nullable String trouble,
    String open,
    Map<String, String> typed,
    boolean asks) {

  public FactsPage {
    typed = Map.copyOf(typed);
  }

  /** The people, after the account. */
  public List<FactSheet.Part> people() {
    return sheet.parts().subList(1, sheet.parts().size());
  }

  /** What stands in a field. */
  public String value(FactSheet.Part part, FactSheet.Fact fact) {
    boolean here = open.equals(part.person() == null ? "" : part.person());
    return here ? typed.getOrDefault(fact.field(), fact.value()) : fact.value();
  }
}
