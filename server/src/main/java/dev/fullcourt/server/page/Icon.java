package dev.fullcourt.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The icons in use, drawn by Bootstrap Icons and put into the page as SVG. */
public enum Icon {
  SEARCH("search"),
  CLOSE("x"),
  MORE("three-dots"),
  DONE("check2"),
  NEXT("arrow-right"),
  PREVIOUS("arrow-left"),
  WHY("question-circle"),
  WARNING("exclamation-triangle"),
  PERSON("person"),
  PEOPLE("people"),
  WEB("globe"),
  EMAIL("envelope"),
  CALL("telephone"),
  MEETING("calendar-event"),
  CHAT("chat"),
  CONTENT("file-earmark-text"),
  FORM("ui-checks"),
  SOCIAL("share"),
  TRADE_SHOW("megaphone"),
  PRODUCT("window"),
  OPPORTUNITY("briefcase"),
  ACCOUNT("building"),
  SYSTEM("gear"),
  OTHER("dot");

  private final String svg;

  Icon(String file) {
    this.svg = read(file);
  }

  /** The drawing; decoration, hidden from those who do not see it. */
  public String svg() {
    return svg;
  }

  /** The icon of a channel or, without one, of an event type. */
  public static Icon of(String channelOrType) {
    return switch (channelOrType) {
      case "web", "search", "website" -> WEB;
      case "email", "mail" -> EMAIL;
      case "call", "phone" -> CALL;
      case "meeting", "calendar" -> MEETING;
      case "chat", "message" -> CHAT;
      case "content", "rfi", "rfp", "document", "offer" -> CONTENT;
      case "form", "application" -> FORM;
      case "social", "pr", "press" -> SOCIAL;
      case "event", "trade show", "trade-show", "trade_show", "webinar" -> TRADE_SHOW;
      case "product", "product use" -> PRODUCT;
      case "system" -> SYSTEM;
      case "person_identified" -> PERSON;
      case "account_described" -> ACCOUNT;
      default -> channelOrType.startsWith("opportunity") ? OPPORTUNITY : OTHER;
    };
  }

  private static String read(String file) {
    String path =
        "META-INF/resources/webjars/bootstrap-icons/"
            + Assets.webjarVersion("bootstrap-icons")
            + "/icons/"
            + file
            + ".svg";
    try (InputStream in = Assets.open(path)) {
      String svg = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      return svg.replace("<svg ", "<svg aria-hidden=\"true\" focusable=\"false\" ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
