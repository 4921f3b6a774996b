package dev.fullcourt.bench;

import org.jspecify.annotations.Nullable;

/** The 20 rules of interest written out by hand: what one would write who needs nothing else. */
final class PlainRules {

  private PlainRules() {}

  static void apply(Happening event, Tallies tallies) {
    switch (event.type()) {
      case "demo_requested" -> give(tallies, event, 0, 60, 60);
      case "page_viewed" -> page(event, event.path(), tallies);
      case "content_downloaded" -> {
        if (isGuide(event.asset())) {
          give(tallies, event, 7, 14, 28);
        }
        give(tallies, event, 8, 5, 20);
      }
      case "content_viewed" -> give(tallies, event, 9, 1, 6);
      case "webinar_attended" -> give(tallies, event, 10, 10, 20);
      case "email_opened" -> give(tallies, event, 11, 1, 5);
      case "email_clicked" -> {
        give(tallies, event, 12, 2, 8);
        if ("c1".equals(event.campaign())
            || "c2".equals(event.campaign())
            || "c3".equals(event.campaign())) {
          give(tallies, event, 13, 4, 8);
        }
      }
      case "email_replied" -> give(tallies, event, 14, 15, 30);
      case "ad_clicked" -> give(tallies, event, 15, 1, 3);
      case "call_logged" -> give(tallies, event, 16, 10, 30);
      case "meeting_held" -> give(tallies, event, 17, 15, 30);
      case "chat_message" -> give(tallies, event, 18, 8, 24);
      case "tool_used" -> give(tallies, event, 19, 6, 18);
      default -> {}
    }
  }

  private static void page(Happening event, @Nullable String path, Tallies tallies) {
    if (path == null) {
      return;
    }
    if (path.equals("/pricing")) {
      give(tallies, event, 1, 8, 32);
    } else if (path.startsWith("/compare/")) {
      give(tallies, event, 2, 6, 18);
    } else if (path.equals("/security")) {
      give(tallies, event, 3, 5, 15);
    } else if (path.startsWith("/customers/")) {
      give(tallies, event, 4, 2, 8);
    } else if (path.startsWith("/blog/")) {
      give(tallies, event, 5, 1, 5);
    } else if (path.startsWith("/careers")) {
      give(tallies, event, 6, -10, Double.POSITIVE_INFINITY);
    }
  }

  private static boolean isGuide(@Nullable String asset) {
    return "guide-1".equals(asset) || "guide-2".equals(asset) || "guide-3".equals(asset);
  }

  private static void give(Tallies tallies, Happening event, int rule, double points, double most) {
    tallies.add(rule, points, most, event.person(), event.moment());
  }
}
