package dev.fullcourt.server.intelligence;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * At which buyers a card shows up. Of each list that has words one must fit; a card without any
 * shows up nowhere by itself.
 *
 * @param stages stages the buyer is in
 * @param industries of the account
 * @param countries of the account
 * @param products families of products its opportunities are about
 * @param keywords words that occur in what it did or said lately, or in what is known of the account
 */
public record Shown(
    List<String> stages,
    List<String> industries,
    List<String> countries,
    List<String> products,
    List<String> keywords) {
  public Shown {
    stages = List.copyOf(stages);
    industries = List.copyOf(industries);
    countries = List.copyOf(countries);
    products = List.copyOf(products);
    keywords = List.copyOf(keywords);
  }

  /**
   * What a card can ask of a buyer.
   *
   * @param stage empty while it is in none
   * @param said those of the asked keywords that occur
   */
  public record Facts(
      String stage, String industry, String country, List<String> products, List<String> said) {
    public Facts {
      products = List.copyOf(products);
      said = List.copyOf(said);
    }
  }

  /** Whether it shows up at such a buyer. */
  public boolean fits(Facts buyer) {
    boolean asks =
        !(stages.isEmpty()
            && industries.isEmpty()
            && countries.isEmpty()
            && products.isEmpty()
            && keywords.isEmpty());
    return asks
        && any(stages, buyer.stage()::equalsIgnoreCase)
        && any(industries, buyer.industry()::equalsIgnoreCase)
        && any(countries, buyer.country()::equalsIgnoreCase)
        && any(products, word -> has(buyer.products(), word))
        && any(keywords, word -> has(buyer.said(), word));
  }

  private static boolean any(List<String> words, Predicate<String> fits) {
    return words.isEmpty() || words.stream().anyMatch(fits);
  }

  private static boolean has(List<String> all, String word) {
    return all.stream()
        .anyMatch(each -> each.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)));
  }
}
