package dev.fullcourt.engine.yaml;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of a YAML document. */
public sealed interface Yaml {

  /** Where it begins. */
  Place place();

  /** What it is, for people. */
  String kind();

  /**
   * Keys with values; no key twice.
   *
   * @param place where it begins
   * @param entries in the order written
   */
  record Mapping(Place place, List<Entry> entries) implements Yaml {
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** Nothing at all. */
    public static final Mapping EMPTY = new Mapping(Place.START, List.of());

    @Override
    public String kind() {
      return "keys with values";
    }

    /** The entry with that key. */
    public Optional<Entry> findEntry(String key) {
      return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    /** The value under that key. */
    public Optional<Yaml> find(String key) {
      return findEntry(key).map(Entry::value);
    }

    /** The value under that key, if it is a single one. */
    public Optional<Scalar> findScalar(String key) {
      return find(key).flatMap(Yaml::asScalar);
    }

    /** The keys and values under that key; none if there are none. */
    public Mapping mapping(String key) {
      return find(key).flatMap(Yaml::asMapping).orElse(EMPTY);
    }

    /** The items of the list under that key; none if it is no list. */
    public List<Yaml> items(String key) {
      return find(key).map(Yaml::items).orElse(List.of());
    }
  }

  /**
   * A key and its value.
   *
   * @param key the key
   * @param place where the key begins
   * @param value the value
   */
  record Entry(String key, Place place, Yaml value) {}

  /**
   * A list.
   *
   * @param place where it begins
   * @param items in the order written
   */
  record Sequence(Place place, List<Yaml> items) implements Yaml {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /**
   * A single value.
   *
   * @param place where it begins, quotes included
   * @param text what it says, quotes and folding resolved
   * @param type how YAML takes it
   * @param writing how its text lies in the document
   */
  record Scalar(Place place, String text, Type type, Writing writing) implements Yaml {

    /** How YAML takes a single value. */
    public enum Type {
      TEXT,
      WHOLE,
      NUMBER,
      FLAG,
      NOTHING
    }

    @Override
    public String kind() {
      return switch (type) {
        case TEXT -> "the text `" + text + "`";
        case WHOLE, NUMBER -> "the number " + text;
        case FLAG -> text;
        case NOTHING -> "nothing";
      };
    }

    /** Where in the document a character of the text stands, counted in code points from 0. */
    public Place placeOf(int offset) {
      return writing.placeOf(offset);
    }
  }

  /** Itself, if it is a single value. */
  default Optional<Scalar> asScalar() {
    return this instanceof Scalar scalar ? Optional.of(scalar) : Optional.empty();
  }

  /** Itself, if it is keys with values. */
  default Optional<Mapping> asMapping() {
    return this instanceof Mapping mapping ? Optional.of(mapping) : Optional.empty();
  }

  /** The items, if it is a list; else none. */
  default List<Yaml> items() {
    return List.of();
  }

  /** The single values in it: those of a list, or itself. */
  default List<Scalar> scalars() {
    return Stream.concat(items().stream(), Stream.of(this))
        .flatMap(part -> part.asScalar().stream())
        .toList();
  }
}
