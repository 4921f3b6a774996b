package dev.fullcourt.engine.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A value of a document that is being read without knowing yet what it will be. */
final class Growing {

  private final List<Spot.Step> path;
  private @Nullable SequencedMap<String, Growing> entries;
  private @Nullable List<Growing> items;
  private @Nullable String text;

  Growing(List<Spot.Step> path) {
    this.path = List.copyOf(path);
  }

  List<Spot.Step> path() {
    return path;
  }

  boolean isEmpty() {
    return entries == null && items == null && text == null;
  }

  boolean isMapping() {
    return entries != null;
  }

  void say(String says) {
    text = says;
  }

  void beMapping() {
    if (entries == null) {
      entries = new LinkedHashMap<>();
    }
  }

  void beSequence() {
    if (items == null) {
      items = new ArrayList<>();
    }
  }

  /** The value of a new key; one written before is written anew. */
  Growing addKey(String key) {
    if (entries == null) {
      entries = new LinkedHashMap<>();
    }
    Growing value = new Growing(below(new Spot.Step.Key(key)));
    entries.putLast(key, value);
    return value;
  }

  Growing addItem() {
    if (items == null) {
      items = new ArrayList<>();
    }
    Growing item = new Growing(nextItem());
    items.add(item);
    return item;
  }

  /** Where the next item would be. */
  List<Spot.Step> nextItem() {
    return below(new Spot.Step.Item(items == null ? 0 : items.size()));
  }

  private List<Spot.Step> below(Spot.Step step) {
    List<Spot.Step> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }

  /** What was written last into it, or itself when that is nothing. */
  Growing last() {
    if (entries != null && !entries.isEmpty()) {
      return entries.lastEntry().getValue();
    }
    return items != null && !items.isEmpty() ? items.getLast() : this;
  }

  /** What it has become. */
  Yaml done() {
    if (entries != null) {
      return new Yaml.Mapping(
          Place.START,
          entries.entrySet().stream()
              .map(each -> new Yaml.Entry(each.getKey(), Place.START, each.getValue().done()))
              .toList());
    }
    if (items != null) {
      return new Yaml.Sequence(Place.START, items.stream().map(Growing::done).toList());
    }
    String says = text == null ? "" : text;
    return new Yaml.Scalar(
        Place.START,
        says,
        text == null ? Yaml.Scalar.Type.NOTHING : Yaml.Scalar.Type.TEXT,
        new Writing(new int[0], 0, Place.START, says, Writing.Style.PLAIN));
  }
}
