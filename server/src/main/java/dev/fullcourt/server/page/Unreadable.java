package dev.fullcourt.server.page;

/** An address asks for something that cannot be read. The page says what would be right. */
public sealed class Unreadable extends RuntimeException permits Outdated {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final String expected;

  /**
   * @param name the parameter
   * @param found what it says
   * @param expected what would be right, to follow "should be"
   */
  public Unreadable(String name, String found, String expected) {
    super("“" + name + "=" + found + "” should be " + expected);
    this.name = name;
    this.expected = expected;
  }

  /** The parameter. */
  public String name() {
    return name;
  }

  /** What would be right. */
  public String expected() {
    return expected;
  }
}
