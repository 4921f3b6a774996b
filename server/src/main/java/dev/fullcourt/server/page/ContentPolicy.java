package dev.fullcourt.server.page;

import java.util.List;

/** What browsers may load and run on our pages, and who may show them in a frame. */
public final class ContentPolicy {

  private static final String OURS =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; ";

  /** Of a page that nobody may frame. */
  static final String USUAL = OURS + "form-action 'self'; frame-ancestors 'none'";

  private ContentPolicy() {}

  /**
   * Of a page that pages of some origins may frame.
   *
   * @param origins whose
   * @param leads where its forms may lead to, besides here
   */
  public static String framed(List<String> origins, List<String> leads) {
    return OURS + "form-action " + words(leads) + "; frame-ancestors " + words(origins);
  }

  private static String words(List<String> origins) {
    return ("'self' " + String.join(" ", origins)).strip();
  }
}
