package dev.fullcourt.server.page;

/**
 * What every page has around its content.
 *
 * @param title the page's own title, shown by the browser before the product's name
 * @param section the part of the product it belongs to
 * @param query what was searched for; empty when nothing was
 * @param visitor who looks at it
 */
public record Frame(String title, Section section, String query, Visitor visitor) {

  /** Before it is known who looks at it. */
  public Frame(String title, Section section, String query) {
    this(title, section, query, Visitor.NOBODY);
  }

  /** The same, for somebody. */
  Frame seenBy(Visitor by) {
    return new Frame(title, section, query, by);
  }

  /** The parts of the product the header leads to. */
  public enum Section {
    QUEUE("My queue", "/queue"),
    INBOX("Inbox", "/inbox"),
    PIPELINE("Pipeline", "/pipeline"),
    COURT("Court", "/"),
    BUYERS("Buyers", "/buyers"),
    PROGRAMS("Programs", "/programs"),
    INTELLIGENCE("Intelligence", "/intelligence"),
    PLAYBOOK("Playbook", "/playbook"),
    SOURCES("Sources", "/sources"),
    UPLOADS("Uploads", "/uploads"),
    FORMS("Forms", "/forms"),
    SETTINGS("Settings", "/settings"),
    /** A page of none of them, such as an error. */
    NONE("", "");

    private final String title;
    private final String href;

    Section(String title, String href) {
      this.title = title;
      this.href = href;
    }

    /** What people call it. */
    public String title() {
      return title;
    }

    /** Where it begins. */
    public String href() {
      return href;
    }

    /** Whether the header leads there. */
    public boolean listed() {
      return this != NONE;
    }
  }

  /** A page nothing was searched on. */
  public static Frame of(String title, Section section) {
    return new Frame(title, section, "");
  }
}
