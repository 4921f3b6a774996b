package dev.fullcourt.engine.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every value knows where it stands, and every character of it too. */
class YamlReaderTest {

  @Test
  void keysAndValuesKnowTheirPlaces() {
    Yaml.Mapping root = mapping("a: 1\nb:\n  - x\n  - {c: true, d: null}\n");

    assertThat(root.findEntry("b").orElseThrow().place()).isEqualTo(new Place(2, 1));
    assertThat(root.items("b").get(1).place()).isEqualTo(new Place(4, 5));
    Yaml.Mapping inner = root.items("b").get(1).asMapping().orElseThrow();
    assertThat(inner.findScalar("c").orElseThrow().place()).isEqualTo(new Place(4, 9));
    assertThat(inner.findScalar("c").orElseThrow().type()).isEqualTo(Yaml.Scalar.Type.FLAG);
    assertThat(inner.findScalar("d").orElseThrow().type()).isEqualTo(Yaml.Scalar.Type.NOTHING);
    assertThat(root.findScalar("a").orElseThrow().type()).isEqualTo(Yaml.Scalar.Type.WHOLE);
  }

  /** In each document the letter X is looked for; ␤ stands for the end of a line. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\0',
      value = {
        "k: abX -> 1:6",
        "k: 'abX' -> 1:7",
        "k: 'it''s X' -> 1:11",
        "k: \"a\\\"b X\" -> 1:10",
        "k: \"a\\u00e4\\x41\\U0001F600X\" -> 1:26",
        "k: \"😀ä X\" -> 1:8",
        "k: ab␤   cd X -> 2:7",
        "k: ab␤␤   cd X -> 3:7",
        "k: 'ab  ␤   cd␤   X' -> 3:4",
        "k: \"ab␤   cX\" -> 2:5",
        "k: |␤  ab␤  cd X -> 3:6",
        "k: |␤  ab␤    cd X -> 3:8",
        "k: |␤␤  ab␤  cd X -> 4:6",
        "k: >␤  ab␤  cd X -> 3:6",
        "k: >-␤  ab␤␤  cd X -> 4:6",
        "k: |2␤  X -> 2:3",
        "- k: ab␤     X -> 2:6",
      })
  void characterIsFoundHoweverTheTextIsWritten(String document, String place) {
    String text = document.replace("␤", "\n");
    String value = value(text).text();
    int offset = value.codePointCount(0, value.indexOf('X'));
    Place found = value(text).placeOf(offset);
    assertThat(found.line() + ":" + found.column()).isEqualTo(place);
  }

  @Test
  void endsOfLinesFromWindowsCountOnce() {
    Yaml.Scalar value = value("a: 1\r\nk: ab\r\n   X\r\n");
    assertThat(value.place()).isEqualTo(new Place(2, 4));
    assertThat(value.placeOf(value.text().indexOf('X'))).isEqualTo(new Place(3, 4));
  }

  @Test
  void placeAfterTheTextIsBehindItsLastCharacter() {
    assertThat(value("k: abc\nz: 1").placeOf(3)).isEqualTo(new Place(1, 7));
  }

  @Test
  void byteOrderMarkIsNotPartOfTheDocument() {
    assertThat(mapping("\uFEFFa: 1").findEntry("a").orElseThrow().place()).isEqualTo(Place.START);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '\0',
      value = {
        "a: 1␤a: 2 -> 2:1 -> `a` stands here a second time",
        "a: {b: 1, b: 2} -> 1:11 -> `b` stands here a second time",
        "a: &x 1␤b: *x -> 2:4 -> a reference to an anchor",
        "a: [1, 2 -> 1:9 -> this is not YAML: expected ',' or ']', but got <stream end>",
        "a: 'x -> 1:6 -> this is not YAML: found unexpected end of stream",
        "a: b: c -> 1:5 -> this is not YAML: mapping values are not allowed here",
        "␤\tx: 1 -> 2:1 -> this is not YAML: found character '\\t(TAB)' that cannot start any"
            + " token. (Do not use \\t(TAB) for indentation)",
        "a: 1␤---␤b: 2 -> 2:1 -> a second document",
        "[a]: 1 -> 1:1 -> a key that is not a word",
      })
  void troubleIsNamedAtItsPlace(String document, String place, String found) {
    assertThat(YamlReader.read(document.replace("␤", "\n")).troubles())
        .anySatisfy(trouble -> {
          assertThat(trouble.place().line() + ":" + trouble.place().column()).isEqualTo(place);
          assertThat(trouble.found()).isEqualTo(found);
        });
  }

  @Test
  void bombsAreRefused() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThat(YamlReader.read(deep).troubles())
        .extracting(YamlReader.Trouble::found)
        .containsExactly("values nested too deep");
    String laughs = "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n";
    assertThat(YamlReader.read(laughs).root()).isEmpty();
    assertThat(YamlReader.read("a: " + "x".repeat(YamlReader.LONGEST)).troubles())
        .extracting(YamlReader.Trouble::expected)
        .containsExactly("at most 1000000 characters");
  }

  @Test
  void emptyDocumentHasNoRootAndNoTrouble() {
    assertThat(YamlReader.read("# nothing\n").root()).isEmpty();
    assertThat(YamlReader.read("").troubles()).isEmpty();
  }

  private static Yaml.Mapping mapping(String text) {
    return YamlReader.read(text).root().flatMap(Yaml::asMapping).orElseThrow();
  }

  /** The value under k, in a mapping or in the first item of a list. */
  private static Yaml.Scalar value(String text) {
    Yaml root = YamlReader.read(text).root().orElseThrow();
    Yaml at = root.items().isEmpty() ? root : root.items().getFirst();
    return at.asMapping().flatMap(m -> m.findScalar("k")).orElseThrow();
  }
}
