package dev.fullcourt.engine.condition;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a dictionary as CEL types: one type per root and per dotted part below it, so that
 * a field that does not exist is found while checking.
 */
final class CelRoots implements CelTypeProvider {

  private final ImmutableSet<String> roots;
  private final ImmutableMap<String, CelType> types;

  CelRoots(Dictionary dictionary) {
    Map<String, Map<String, CelType>> fields = new LinkedHashMap<>();
    within(fields, Field.Root.BUYER.word());
    dictionary.fields().values().forEach(field -> declare(fields, field.path(), field.type()));
    roots =
        fields.keySet().stream()
            .filter(path -> path.indexOf('.') < 0)
            .collect(ImmutableSet.toImmutableSet());
    ImmutableMap.Builder<String, CelType> made = ImmutableMap.builder();
    fields.forEach((path, below) -> made.put(nameOf(path), struct(path, below)));
    types = made.buildOrThrow();
  }

  /** The words a path may begin with. */
  Set<String> roots() {
    return roots;
  }

  /** The type of a root. */
  static CelType typeOf(String root) {
    return StructTypeReference.create(nameOf(root));
  }

  private static void declare(
      Map<String, Map<String, CelType>> fields, String path, Field.Type type) {
    int dot = path.lastIndexOf('.');
    within(fields, path.substring(0, dot)).put(path.substring(dot + 1), CelLanguage.typeOf(type));
  }

  private static Map<String, CelType> within(
      Map<String, Map<String, CelType>> fields, String path) {
    Map<String, CelType> known = fields.get(path);
    if (known != null) {
      return known;
    }
    Map<String, CelType> made = new LinkedHashMap<>();
    fields.put(path, made);
    int dot = path.lastIndexOf('.');
    if (dot >= 0) {
      within(fields, path.substring(0, dot)).put(path.substring(dot + 1), typeOf(path));
    }
    return made;
  }

  private static CelType struct(String path, Map<String, CelType> fields) {
    ImmutableMap<String, CelType> below = ImmutableMap.copyOf(fields);
    return StructType.create(
        nameOf(path), below.keySet(), field -> Optional.ofNullable(below.get(field)));
  }

  /** Not the path itself: CEL would take {@code buyer.people} for the name of a type. */
  private static String nameOf(String path) {
    return "fullcourt.Fields_" + path.replace('.', '_');
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return ImmutableList.copyOf(types.values());
  }

  @Override
  public Optional<CelType> findType(String name) {
    return Optional.ofNullable(types.get(name));
  }
}
