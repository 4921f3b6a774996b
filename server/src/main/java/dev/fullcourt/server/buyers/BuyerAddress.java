package dev.fullcourt.server.buyers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Addresses of the buyers' pages. */
public final class BuyerAddress {

  private BuyerAddress() {}

  /** The list a filter asks for, by name. */
  public static String list(BuyerFilter filter) {
    return list(filter, BuyerSort.NAME, Cursor.START);
  }

  /** The list a filter asks for, in an order. */
  public static String list(BuyerFilter filter, BuyerSort sort) {
    return list(filter, sort, Cursor.START);
  }

  /** A part of the list. */
  public static String list(BuyerFilter filter, BuyerSort sort, Cursor cursor) {
    List<String> parts = new ArrayList<>();
    filter.words().forEach((name, word) -> parts.add(name + "=" + encode(word)));
    if (filter.asksPast()) {
      parts.add(filter.period().query());
    }
    if (sort != BuyerSort.NAME) {
      parts.add("sort=" + sort.word());
    }
    if (cursor.side() != Cursor.Side.START) {
      parts.add(cursor.side().word() + "=" + encode(cursor.text()));
    }
    return parts.isEmpty() ? "/buyers" : "/buyers?" + String.join("&", parts);
  }

  /** One buyer. */
  public static String buyer(String id) {
    return "/buyers/" + encode(id);
  }

  /** Why a buyer is in its stage. */
  public static String why(String id) {
    return buyer(id) + "/why";
  }

  /** Why a buyer was in a stage. */
  public static String stay(String id, int number) {
    return buyer(id) + "/stays/" + number;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
