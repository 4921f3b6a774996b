package dev.fullcourt.engine.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents while they are being written: what is not YAML yet is taken as far as it goes,
 * and what follows it is read all the same. Good for finding the names in a document and the place
 * of a cursor; whether a document is right, {@link YamlReader} says.
 */
public final class UnfinishedYaml {

  private static final int DEEPEST = 50;

  /** A mapping or a list written line by line, and how far in it is. */
  private record Frame(int column, Growing value) {}

  private final Letters letters;
  private final UnfinishedFlow flow;
  private final Growing root = new Growing(List.of());
  private final Deque<Frame> frames = new ArrayDeque<>();

  private UnfinishedYaml(String text) {
    letters = new Letters(text);
    flow = new UnfinishedFlow(letters);
  }

  /** What can be made out of a document. Never throws. */
  public static Yaml.Mapping read(String text) {
    if (text.length() > YamlReader.LONGEST) {
      return Yaml.Mapping.EMPTY;
    }
    UnfinishedYaml reader = new UnfinishedYaml(text);
    reader.readLines();
    return reader.root.done().asMapping().orElse(Yaml.Mapping.EMPTY);
  }

  /**
   * Where somebody writes whose cursor is there; nowhere in a remark and where something must end
   * before anything can begin.
   */
  public static Optional<Spot> find(String text, int cursor) {
    if (text.length() > YamlReader.LONGEST) {
      return Optional.empty();
    }
    int end = Math.clamp(cursor, 0, text.length());
    UnfinishedYaml reader = new UnfinishedYaml(text.substring(0, end));
    reader.readLines();
    return Optional.ofNullable(reader.flow.spot());
  }

  private void readLines() {
    while (!letters.isDone()) {
      readLine();
    }
    if (letters.column() == 0 && flow.spot() == null) {
      word(0, letters.at());
    }
  }

  private void readLine() {
    letters.skipBlanks();
    int column = letters.column();
    if (letters.isDone()) {
      word(column, letters.at());
    } else if (letters.isRemark()) {
      letters.skipToLineEnd();
    } else if (!letters.isLineDone()) {
      readContent(column);
    }
    letters.skipLine();
  }

  private void readContent(int column) {
    int in = column;
    Growing item = null;
    while (letters.isDash() && frames.size() < DEEPEST) {
      item = sequenceAt(in).addItem();
      letters.step();
      letters.skipBlanks();
      in = letters.column();
      if (letters.isLineDone()) {
        if (letters.isDone()) {
          end(item, Spot.Part.EITHER, letters.at());
        }
        return;
      }
    }
    int start = letters.at();
    String key = findKey();
    if (key != null) {
      Growing value = mappingAt(in).addKey(key);
      letters.step();
      letters.skipBlanks();
      readValue(value, in, Spot.Part.VALUE);
      return;
    }
    letters.goTo(start);
    if (item != null) {
      readValue(item, column, Spot.Part.EITHER);
    } else {
      letters.skipToLineEnd();
      if (letters.isDone()) {
        word(in, start);
      }
    }
  }

  /** The key that stands here, read up to its colon; null when there is none. */
  private @Nullable String findKey() {
    char first = letters.now();
    int start = letters.at();
    if (first == '"' || first == '\'') {
      letters.step();
      while (!letters.isLineDone() && letters.now() != first) {
        letters.step();
      }
      String key = letters.since(start + 1);
      letters.step();
      return letters.isColon(false) ? key : null;
    }
    if ("{[|>".indexOf(first) >= 0) {
      return null;
    }
    while (!letters.isLineDone() && !letters.isColon(false) && !letters.isRemark()) {
      letters.step();
    }
    return letters.isColon(false) ? letters.since(start).strip() : null;
  }

  private void readValue(Growing value, int column, Spot.Part part) {
    int start = letters.at();
    switch (letters.now()) {
      case '{', '[', '\'', '"' -> flow.read(value, column);
      case '|', '>' -> readBlock(value, column);
      default -> readPlain(value, column, part, start);
    }
  }

  private void readPlain(Growing value, int column, Spot.Part part, int start) {
    while (!letters.isDone() && !letters.isRemark()) {
      if (letters.isLineDone()) {
        if (letters.at() == start || !letters.goesOn(column) || letters.startsAnew()) {
          break;
        }
        int line = letters.at();
        letters.skipLines();
        if (letters.isDone()) {
          letters.goTo(line);
          break;
        }
      } else {
        letters.step();
      }
    }
    if (letters.isDone()) {
      end(value, part, start);
    }
    String says = letters.since(start).strip();
    if (!says.isEmpty()) {
      value.say(says);
    }
  }

  /** A text of several lines, as they stand. */
  private void readBlock(Growing value, int column) {
    letters.skipToLineEnd();
    int start = letters.at();
    while (!letters.isDone() && letters.goesOn(column)) {
      letters.skipLines();
      letters.skipToLineEnd();
    }
    value.say(letters.since(start).strip());
    if (letters.isDone() && letters.at() > start) {
      end(value, Spot.Part.VALUE, start);
    }
  }

  private Growing sequenceAt(int column) {
    while (!frames.isEmpty() && frames.getFirst().column() > column) {
      frames.pop();
    }
    Frame top = frames.peek();
    if (top != null && top.column() == column && !top.value().isMapping()) {
      return top.value();
    }
    Growing value = open();
    value.beSequence();
    frames.push(new Frame(column, value));
    return value;
  }

  private Growing mappingAt(int column) {
    leaveTo(column);
    Frame top = frames.peek();
    if (top != null && top.column() == column) {
      return top.value();
    }
    Growing value = open();
    value.beMapping();
    frames.push(new Frame(column, value));
    return value;
  }

  /** Leaves what is in further than a column, and lists whose dashes stand in it. */
  private void leaveTo(int column) {
    while (!frames.isEmpty()
        && (frames.getFirst().column() > column
            || (frames.getFirst().column() == column && !frames.getFirst().value().isMapping()))) {
      frames.pop();
    }
  }

  /** What the next thing that is in further would belong to. */
  private Growing open() {
    Frame top = frames.peek();
    return top == null ? root : top.value().last();
  }

  /** The text ends in a word that is a key or a value, or none yet. */
  private void word(int column, int start) {
    leaveTo(column);
    Frame top = frames.peek();
    if (top != null && top.column() == column) {
      end(top.value(), Spot.Part.KEY, start);
      return;
    }
    Growing open = open();
    boolean key = open.isMapping() || open == root;
    Growing of = key || open.isEmpty() ? open : Objects.requireNonNull(top).value();
    end(of, open.isEmpty() && open != root ? Spot.Part.EITHER : Spot.Part.KEY, start);
  }

  private void end(Growing of, Spot.Part part, int start) {
    flow.end(new Spot(of.path(), part, start, letters.since(start), ' '));
  }
}
