package dev.fullcourt.server.database;

/**
 * Where a database answers.
 *
 * @param url JDBC URL
 * @param user role, or empty when the URL says it
 * @param password its password, or empty when the URL says it; never logged
 */
public record Connection(String url, String user, String password) {
  @Override
  public String toString() {
    return "Connection[" + url.replaceAll("\\?.*", "") + "]";
  }
}
