package dev.fullcourt.server.pipeline;

import dev.fullcourt.server.page.Unreadable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * How somebody looks at the pipeline: what an address says.
 *
 * @param filter which opportunities
 * @param usualOwner whose are shown when an address does not say
 * @param table whether as a table
 * @param sort the order of the table
 * @param page which part of the table, from 1
 * @param whole the step whose column is shown longer; null for none
 * @param ask the id of the opportunity somebody wants to do something about; empty for none
 * @param act what they want to do: an act, or empty to be asked
 * @param into to which step they want to move it; empty for none
 */
public record Look(
    PipelineFilter filter,
    String usualOwner,
    boolean table,
    PipelineSort sort,
    int page,
    @org.jspecify.annotations.Nullable String whole,
    String ask,
    String act,
    String into) {

  /** To show a part, all before it are passed over; who wants more narrows, or takes the file. */
  static final int LAST_PAGE = 1_000;

  /** Reads it from the parameters of an address. */
  public static Look read(
      Map<String, String> said,
      String usualOwner,
      @org.jspecify.annotations.Nullable String onlyOf) {
    PipelineFilter filter = PipelineFilter.read(said, usualOwner, onlyOf);
    return new Look(
        filter,
        usualOwner,
        said.getOrDefault("view", "").equals("table") || !filter.outcome().equals("open"),
        PipelineSort.read(said.getOrDefault("sort", "")),
        page(said.getOrDefault("page", "1")),
        said.get("whole"),
        said.getOrDefault("ask", ""),
        said.getOrDefault("do", ""),
        said.getOrDefault("into", ""));
  }

  private static int page(String text) {
    try {
      int page = Integer.parseInt(text);
      if (page >= 1 && page <= LAST_PAGE) {
        return page;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new Unreadable(
        "page", text, "a whole number from 1 to " + LAST_PAGE + "; the CSV file has every row");
  }

  /** Everything an address says, but what is asked. */
  SequencedMap<String, String> words() {
    SequencedMap<String, String> words = new LinkedHashMap<>(filter.words(usualOwner));
    if (table) {
      words.put("view", "table");
    }
    if (!sort.equals(PipelineSort.USUAL)) {
      words.put("sort", sort.text());
    }
    if (page > 1) {
      words.put("page", Integer.toString(page));
    }
    if (whole != null) {
      words.put("whole", whole);
    }
    return words;
  }

  /** What an address says that shows the same to everybody: it always says whose. */
  public Map<String, String> said() {
    Map<String, String> said = new LinkedHashMap<>(words());
    said.put("owner", filter.owner().isEmpty() ? PipelineFilter.ALL : filter.owner());
    return said;
  }

  /** The same with one word changed; empty takes it away. */
  String with(String name, String word) {
    SequencedMap<String, String> words = words();
    words.remove("page");
    words.put(name, word);
    if (word.isEmpty()) {
      words.remove(name);
    }
    return address("/pipeline", words);
  }

  /** This page, without what is asked. */
  public String back() {
    return address("/pipeline", words());
  }

  /** An address. */
  static String address(String path, Map<String, String> words) {
    StringBuilder address = new StringBuilder(path);
    char join = '?';
    for (var word : words.entrySet()) {
      address.append(join).append(word.getKey()).append('=').append(encode(word.getValue()));
      join = '&';
    }
    return address.toString();
  }

  /** An address, ready for more words. */
  static String more(String address) {
    return address + (address.indexOf('?') < 0 ? "?" : "&");
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
