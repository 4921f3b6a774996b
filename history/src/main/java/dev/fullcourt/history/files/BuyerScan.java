package dev.fullcourt.history.files;

import dev.fullcourt.history.files.columns.Numbers;
import dev.fullcourt.history.files.columns.Pages;
import dev.fullcourt.history.files.columns.RowGroup;
import dev.fullcourt.history.files.columns.Texts;
import java.nio.file.Path;
import java.util.Objects;

/** The buyers of an export, found in the order in which the log names them. One thread. */
final class BuyerScan {

  private final Path file;
  private final Footer footer;
  private final Pages pages;
  private final Numbers partition = new Numbers(4);
  private final Texts buyer = new Texts();
  private final Texts motion = new Texts();
  private final Texts account = new Texts();
  private final Texts label = new Texts();
  private int described = -1;
  private int group;
  private int row = -1;
  private int rows;

  BuyerScan(Path file, Footer footer, Pages pages, int first) {
    this.file = file;
    this.footer = footer;
    this.pages = pages;
    this.group = footer.firstOf(first) - 1;
  }

  /** The motion of a buyer; ask for buyers in the order of the log. */
  String motion(int partitionThere, String id) {
    while (row < 0 || compare(partitionThere, id) < 0) {
      forward(partitionThere, id);
    }
    if (compare(partitionThere, id) > 0) {
      throw missing(partitionThere, id);
    }
    return Objects.requireNonNull(motion.text(motion.place(row)));
  }

  /** The key the buyer asked for last was made from. */
  String label() {
    describe();
    return Objects.requireNonNull(label.text(label.place(row)));
  }

  /** The id of that buyer's account; empty for a buyer of one. */
  String account() {
    describe();
    return Objects.requireNonNullElse(account.text(account.place(row)), "");
  }

  /** Few ask what buyers are called. */
  private void describe() {
    if (described != group) {
      RowGroup there = footer.groups().get(group);
      account.read(pages, there, Objects.requireNonNull(there.chunk("account")));
      label.read(pages, there, Objects.requireNonNull(there.chunk("label")));
      described = group;
    }
  }

  private int compare(int partitionThere, String id) {
    int order = Integer.compare((int) partition.at(row), partitionThere);
    return order != 0 ? order : Objects.requireNonNull(buyer.text(buyer.place(row))).compareTo(id);
  }

  private void forward(int partitionThere, String id) {
    row++;
    if (row < rows) {
      return;
    }
    group++;
    if (group >= footer.groups().size()) {
      throw missing(partitionThere, id);
    }
    RowGroup there = footer.groups().get(group);
    partition.read(pages, there, Objects.requireNonNull(there.chunk("partition")));
    buyer.read(pages, there, Objects.requireNonNull(there.chunk("buyer")));
    motion.read(pages, there, Objects.requireNonNull(there.chunk("motion")));
    rows = there.rows();
    row = 0;
  }

  private NotAnExport missing(int partitionThere, String id) {
    return new NotAnExport(
        file,
        "does not have buyer " + id + " of partition " + partitionThere + ", whom the log names");
  }
}
