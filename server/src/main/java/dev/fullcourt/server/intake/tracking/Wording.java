package dev.fullcourt.server.intake.tracking;

/** Names as ours are: lower case, words joined by an underscore. */
final class Wording {

  private Wording() {}

  /** {@code Order Completed}, {@code orderCompleted} and {@code order-completed} are one name. */
  static String snake(String name) {
    StringBuilder out = new StringBuilder(name.length() + 4);
    boolean gap = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        gap = true;
        continue;
      }
      boolean begins =
          Character.isUpperCase(c)
              && i > 0
              && (Character.isLowerCase(name.charAt(i - 1))
                  || Character.isDigit(name.charAt(i - 1))
                  || Character.isUpperCase(name.charAt(i - 1))
                      && i + 1 < name.length()
                      && Character.isLowerCase(name.charAt(i + 1)));
      if ((gap || begins) && !out.isEmpty()) {
        out.append('_');
      }
      gap = false;
      out.append(Character.toLowerCase(c));
    }
    return out.toString();
  }
}
