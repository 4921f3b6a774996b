package dev.fullcourt.engine.buyer;

import dev.fullcourt.engine.condition.Condition;
import dev.fullcourt.engine.condition.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The fields of people and accounts that conditions ask for, by number. Immutable. */
final class Slots {

  private final Map<Field.Root, List<Field>> fields = new EnumMap<>(Field.Root.class);
  private final Map<Field, Integer> numbers = new IdentityHashMap<>();

  Slots(List<Condition> conditions) {
    fields.put(Field.Root.PERSON, new ArrayList<>());
    fields.put(Field.Root.ACCOUNT, new ArrayList<>());
    for (Condition condition : conditions) {
      for (Field field : condition.fields()) {
        List<Field> ofRoot = fields.get(field.root());
        if (ofRoot != null && !numbers.containsKey(field)) {
          numbers.put(field, ofRoot.size());
          ofRoot.add(field);
        }
      }
    }
  }

  int size(Field.Root root) {
    return fields(root).size();
  }

  Field field(Field.Root root, int number) {
    return fields(root).get(number);
  }

  private List<Field> fields(Field.Root root) {
    return fields.getOrDefault(root, List.of());
  }

  /** The number of a field, or -1 when no condition asks for this very one. */
  int of(Field field) {
    Integer number = numbers.get(field);
    return number == null ? -1 : number;
  }
}
