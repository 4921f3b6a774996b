package dev.fullcourt.history.files;

import dev.fullcourt.engine.column.Codes;
import dev.fullcourt.engine.column.Layout;
import dev.fullcourt.engine.event.Value;
import dev.fullcourt.history.files.columns.Chunk;
import dev.fullcourt.history.files.columns.Numbers;
import dev.fullcourt.history.files.columns.Pages;
import dev.fullcourt.history.files.columns.RowGroup;
import dev.fullcourt.history.files.columns.Texts;
import dev.fullcourt.history.replay.Correction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The row group of the log at hand, decoded: the columns the engine asks for in each row at once,
 * each other one when it is first asked for. One thread.
 */
final class LogColumns {

  private static final int MICROS_PER_MILLI = 1000;

  final Numbers partition = new Numbers(4);
  final Texts buyer = new Texts();
  final Numbers seq = new Numbers(8);
  final Texts person = new Texts();
  private final Numbers effective = new Numbers(8);
  private final Texts type = new Texts();
  private final @Nullable TextColumn[] asked;
  private final @Nullable Texts[] places;
  private final int[][] coded;
  private int[] types = {};
  private boolean[] correcting = {};

  private final Footer footer;
  private final Pages pages;
  private final Layout layout;
  private final Codes codes;
  private final List<TextColumn> texts;
  private final Map<String, TextColumn> textsByName;
  private final List<Map.Entry<String, Value>> said = new ArrayList<>();
  private final RestColumn rest = new RestColumn();
  private final WholeColumns whole = new WholeColumns();
  private int loaded = -1;
  private RowGroup group = new RowGroup(0, Map.of());

  LogColumns(Footer footer, Pages pages, PropertyColumns columns, Layout layout, Codes codes) {
    this.footer = footer;
    this.pages = pages;
    this.layout = layout;
    this.codes = codes;
    int count = layout.columns().size();
    this.texts = columns.names().stream().map(TextColumn::new).toList();
    this.textsByName = texts.stream().collect(Collectors.toMap(TextColumn::name, each -> each));
    this.asked = new TextColumn[count];
    this.places = new Texts[count];
    this.coded = new int[count][0];
    for (int i = 0; i < count; i++) {
      asked[i] = textsByName.get(layout.columns().get(i).name());
    }
  }

  /** Makes a row group the one at hand. */
  void load(int number) {
    if (number == loaded) {
      return;
    }
    loaded = number;
    group = footer.groups().get(number);
    partition.read(pages, group, chunk("partition"));
    buyer.read(pages, group, chunk("buyer"));
    seq.read(pages, group, chunk("seq"));
    person.read(pages, group, chunk("person"));
    effective.read(pages, group, chunk("effective"));
    type.read(pages, group, chunk("type"));
    numberTypes();
    texts.forEach(each -> each.enter(group));
    for (int i = 0; i < asked.length; i++) {
      Texts column = asked[i] == null ? null : asked[i].decoded(pages);
      places[i] = column;
      int met = column == null ? 0 : column.count() + 1;
      if (coded[i].length < met) {
        coded[i] = new int[met * 2];
      } else {
        Arrays.fill(coded[i], 0, met, Codes.UNKNOWN);
      }
    }
    rest.read(pages, group, chunk("properties"));
    whole.leave();
  }

  private void numberTypes() {
    if (types.length < type.count() + 1) {
      types = new int[type.count() * 2 + 1];
      correcting = new boolean[types.length];
    }
    for (int place = 1; place <= type.count(); place++) {
      String name = Objects.requireNonNull(type.text(place));
      types[place] = layout.type(name);
      correcting[place] = Correction.isType(name);
    }
  }

  private Chunk chunk(String column) {
    return Objects.requireNonNull(group.chunk(column));
  }

  int rows() {
    return group.rows();
  }

  /** Milliseconds since 1970. */
  long effective(int row) {
    return Math.floorDiv(effective.at(row), MICROS_PER_MILLI);
  }

  int type(int row) {
    return types[type.place(row)];
  }

  /** Whether the type of a row is one of those that correct others. */
  boolean mayCorrect(int row) {
    return correcting[type.place(row)];
  }

  String typeName(int row) {
    return Objects.requireNonNull(type.text(type.place(row)));
  }

  /** The code of what a row has in a column of the layout. */
  int code(int column, int row) {
    Texts there = places[column];
    int place = there == null ? 0 : there.place(row);
    if (there == null || place == 0) {
      return rest.isEmpty(row)
          ? Codes.UNKNOWN
          : codes.of(column, rest.properties(row).get(layout.columns().get(column).name()));
    }
    int known = coded[column][place];
    if (known == Codes.UNKNOWN) {
      known = codes.of(column, Value.of(Objects.requireNonNull(there.text(place))));
      coded[column][place] = known;
    }
    return known;
  }

  /** A property of a row, or null. */
  @Nullable Value property(String name, int row) {
    TextColumn column = textsByName.get(name);
    Value value = column == null ? null : column.value(pages, row);
    return value != null || rest.isEmpty(row) ? value : rest.properties(row).get(name);
  }

  /** All properties of a row. */
  @SuppressWarnings("unchecked")
  Map<String, Value> properties(int row) {
    said.clear();
    for (int i = 0; i < texts.size(); i++) {
      Value value = texts.get(i).value(pages, row);
      if (value != null) {
        said.add(Map.entry(texts.get(i).name(), value));
      }
    }
    if (!rest.isEmpty(row)) {
      said.addAll(rest.properties(row).entrySet());
    }
    return Map.ofEntries(said.toArray(Map.Entry[]::new));
  }

  /** What is needed of a row only when the whole event is. */
  WholeColumns whole() {
    whole.enter(pages, group);
    return whole;
  }
}
