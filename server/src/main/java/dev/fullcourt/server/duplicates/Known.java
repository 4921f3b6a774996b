package dev.fullcourt.server.duplicates;

import java.util.Set;

/**
 * What is known of one person that tells them from others, as far as merges in force make them one.
 *
 * @param id their id
 * @param name as it was given, or as an address tells it
 * @param emails their addresses
 * @param phones their numbers, by the last digits
 * @param profiles their profiles on LinkedIn
 * @param users ids other systems have for them
 * @param browsers browsers in which they said who they are
 * @param followed browsers in which links in mails to them were followed; of a visitor their own
 * @param accounts keys of the companies they are with
 * @param visitor whether nobody knows who it is
 */
record Known(
    String id,
    PersonName name,
    Set<String> emails,
    Set<String> phones,
    Set<String> profiles,
    Set<String> users,
    Set<String> browsers,
    Set<String> followed,
    Set<String> accounts,
    boolean visitor) {
  Known {
    emails = Set.copyOf(emails);
    phones = Set.copyOf(phones);
    profiles = Set.copyOf(profiles);
    users = Set.copyOf(users);
    browsers = Set.copyOf(browsers);
    followed = Set.copyOf(followed);
    accounts = Set.copyOf(accounts);
  }
}
