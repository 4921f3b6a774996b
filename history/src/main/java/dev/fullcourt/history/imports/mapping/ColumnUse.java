package dev.fullcourt.history.imports.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column that a mapping uses.
 *
 * @param place where the mapping says so
 * @param column its name
 */
public record ColumnUse(Place place, String column) {

  /** All columns of a table that the mapping uses, in the order of the mapping. */
  public static List<ColumnUse> of(Mapping mapping, Table table) {
    Stream<ColumnUse> cleaned =
        table.columns().entrySet().stream()
            .map(entry -> new ColumnUse(entry.getValue().place(), entry.getKey()));
    Stream<ColumnUse> own =
        refs(table)
            .filter(Template.Own.class::isInstance)
            .map(ref -> new ColumnUse(ref.place(), ref.column()));
    return Stream.of(cleaned, own, looked(mapping, table))
        .flatMap(uses -> uses)
        .distinct()
        .sorted(
            Comparator.<ColumnUse>comparingInt(use -> use.place().line())
                .thenComparingInt(use -> use.place().column()))
        .toList();
  }

  /** The columns of a table that other tables look up. */
  public static Stream<ColumnUse> looked(Mapping mapping, Table table) {
    Predicate<Template.Looked> here = looked -> looked.table().equals(table.name());
    return mapping.tables().stream()
        .flatMap(ColumnUse::refs)
        .filter(Template.Looked.class::isInstance)
        .map(Template.Looked.class::cast)
        .filter(here)
        .map(looked -> new ColumnUse(looked.place(), looked.column()));
  }

  private static Stream<Template.Ref> refs(Table table) {
    return Stream.of(
            Stream.ofNullable(table.key()).flatMap(Template::refs),
            table.otherKeys().stream().flatMap(Template::refs),
            table.sameAs().stream().flatMap(Template::refs),
            table.lookups().stream().flatMap(lookup -> lookup.by().stream()).flatMap(Template::refs),
            table.only().stream().map(Filter::ref),
            table.becomes().stream().flatMap(ColumnUse::refs))
        .flatMap(refs -> refs);
  }

  private static Stream<Template.Ref> refs(EventRule event) {
    Stream<Expression> named =
        Stream.of(
                event.event(),
                event.id(),
                event.account(),
                event.person(),
                event.buyer(),
                event.motion(),
                at(event.time()),
                at(event.known()))
            .filter(Objects::nonNull);
    return Stream.concat(
        event.only().stream().map(Filter::ref),
        Stream.concat(named, event.properties().values().stream()).flatMap(ColumnUse::refs));
  }

  private static @Nullable Expression at(@Nullable Timing timing) {
    return timing == null ? null : timing.at();
  }

  private static Stream<Template.Ref> refs(Expression expression) {
    return Stream.concat(
        expression.only().stream().map(Filter::ref),
        expression.firstOf().stream().flatMap(Template::refs));
  }
}
