package dev.fullcourt.server.playbooks;

import dev.fullcourt.engine.playbook.Playbook;
import dev.fullcourt.server.page.NotBegun;
import java.util.List;
import java.util.Optional;

/** The agreement of marketing and sales, in all its versions. */
public interface Agreement {

  /** The version that holds now; empty while there is none. */
  Optional<Playbook> findCurrent();

  /** The version that holds now, where a page cannot be without one. */
  default Playbook getCurrent() {
    return findCurrent().orElseThrow(NotBegun::new);
  }

  /** Every version, the first first; at least one. */
  List<Playbook> getVersions();

  /** That version. */
  Optional<Playbook> findVersion(int version);
}
