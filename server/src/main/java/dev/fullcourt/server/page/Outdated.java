package dev.fullcourt.server.page;

/**
 * Something that was kept asks for what could be read then and no longer can, as when the agreement
 * calls it otherwise now. Whoever reads that did not write it: it is told by its name.
 */
public final class Outdated extends Unreadable {

  private static final long serialVersionUID = 1L;

  private final String title;
  private final String says;

  /**
   * @param name the parameter that names it
   * @param found what it says
   * @param called what people call it
   * @param why what of it cannot be read
   */
  public Outdated(String name, String found, String called, Unreadable why) {
    super(
        name,
        found,
        "one that fits the agreement in force; of “" + called + "”, " + why.getMessage());
    this.title = "“" + called + "” no longer fits";
    this.says = "It asks for what the agreement in force does not know: " + why.getMessage() + ".";
  }

  /** That it no longer fits. */
  public String title() {
    return title;
  }

  /** What of it does not. */
  public String says() {
    return says;
  }
}
