package dev.fullcourt.history.replay;

import dev.fullcourt.engine.event.Value;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The form of every type a state may be made of. What may be missing has a byte that says so. */
final class Forms {

  private Forms() {}

  /** A form made of two functions. */
  private record Made<T>(
      String describe, BiConsumer<T, ByteWriter> writing, Function<ByteReader, T> reading)
      implements Form<T> {
    @Override
    public void write(T value, ByteWriter out) {
      writing.accept(value, out);
    }

    @Override
    public T read(ByteReader in) {
      return reading.apply(in);
    }
  }

  static Form<?> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return maybe(ofGeneric(generic));
    }
    if (type == int.class) {
      return new Made<Integer>("int", (v, o) -> o.number(v), in -> (int) in.number());
    }
    if (type == long.class) {
      return new Made<Long>("long", (v, o) -> o.number(v), ByteReader::number);
    }
    if (type == double.class) {
      return new Made<Double>("double", (v, o) -> o.real(v), ByteReader::real);
    }
    if (type == boolean.class) {
      return new Made<Boolean>("boolean", (v, o) -> o.one(v ? 1 : 0), in -> in.one() != 0);
    }
    return maybe(ofClass((Class<?>) type));
  }

  @SuppressWarnings("NullAway") // a part of a record that may be null
  private static <T> Form<T> maybe(Form<T> form) {
    return new Made<>(
        form.describe() + "?",
        (value, out) -> {
          out.one(value == null ? 0 : 1);
          if (value != null) {
            form.write(value, out);
          }
        },
        in -> {
          if (in.one() != 0) {
            return form.read(in);
          }
          return null;
        });
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Form<?> ofClass(Class<?> type) {
    if (type == String.class) {
      return new Made<String>("text", (v, o) -> o.text(v), ByteReader::text);
    }
    if (type == Instant.class) {
      return new Made<Instant>("instant", Forms::write, Forms::instant);
    }
    if (type == Value.class) {
      return new Made<Value>("value", Forms::write, Forms::value);
    }
    if (type == Integer.class) {
      return of(int.class);
    }
    if (type == Long.class) {
      return of(long.class);
    }
    if (type == Double.class) {
      return of(double.class);
    }
    if (type == Boolean.class) {
      return of(boolean.class);
    }
    if (type.isEnum()) {
      Object[] words = type.getEnumConstants();
      return new Made<Enum<?>>(
          Arrays.toString(words),
          (v, o) -> o.number(v.ordinal()),
          in -> (Enum<?>) words[(int) in.number()]);
    }
    if (type.isRecord()) {
      return RecordForm.of((Class) type);
    }
    if (type.isSealed()) {
      return ofSealed(type);
    }
    throw new IllegalArgumentException("no form for " + type);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Form<?> ofSealed(Class<?> type) {
    List<Class<?>> kinds = List.of(type.getPermittedSubclasses());
    List<Form<Object>> forms =
        kinds.stream().map(kind -> (Form<Object>) (Form) ofClass(kind)).toList();
    return new Made<Object>(
        forms.stream().map(Form::describe).toList().toString(),
        (value, out) -> {
          int kind = kinds.indexOf(value.getClass());
          out.number(kind);
          forms.get(kind).write(value, out);
        },
        in -> forms.get((int) in.number()).read(in));
  }

  @SuppressWarnings("unchecked")
  private static Form<?> ofGeneric(ParameterizedType type) {
    Form<Object> first = (Form<Object>) of(type.getActualTypeArguments()[0]);
    if (type.getRawType() == List.class) {
      return new Made<List<Object>>(
          "list of " + first.describe(),
          (list, out) -> writeAll(list, first, out),
          in -> readAll(first, in));
    }
    if (type.getRawType() == Set.class) {
      return new Made<Set<Object>>(
          "set of " + first.describe(),
          (set, out) -> writeAll(inOrder(set), first, out),
          in -> new HashSet<>(readAll(first, in)));
    }
    if (type.getRawType() == Map.class) {
      Form<Object> second = (Form<Object>) of(type.getActualTypeArguments()[1]);
      return new Made<Map<Object, Object>>(
          "map of " + first.describe() + " to " + second.describe(),
          (map, out) -> {
            out.number(map.size());
            for (Object key : inOrder(map.keySet())) {
              first.write(key, out);
              second.write(Objects.requireNonNull(map.get(key)), out);
            }
          },
          in -> {
            Map<Object, Object> map = new HashMap<>();
            for (int count = in.count(); count > 0; count--) {
              Object key = first.read(in);
              map.put(key, second.read(in));
            }
            return map;
          });
    }
    throw new IllegalArgumentException("no form for " + type);
  }

  /** In one order, so that the same state always gives the same bytes. */
  private static List<Object> inOrder(Set<Object> set) {
    return set.stream().sorted(Comparator.comparing(Object::toString)).toList();
  }

  private static void writeAll(Collection<Object> all, Form<Object> form, ByteWriter out) {
    out.number(all.size());
    all.forEach(each -> form.write(each, out));
  }

  private static List<Object> readAll(Form<Object> form, ByteReader in) {
    int count = in.count();
    List<Object> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(form.read(in));
    }
    return all;
  }

  /** Whole milliseconds, and the two ends of time. */
  private static void write(Instant instant, ByteWriter out) {
    if (instant.equals(Instant.MIN) || instant.equals(Instant.MAX)) {
      out.one(instant.equals(Instant.MIN) ? 1 : 2);
      return;
    }
    out.one(0);
    out.number(instant.toEpochMilli());
  }

  private static Instant instant(ByteReader in) {
    return switch (in.one()) {
      case 0 -> Instant.ofEpochMilli(in.number());
      case 1 -> Instant.MIN;
      default -> Instant.MAX;
    };
  }

  private static void write(Value value, ByteWriter out) {
    switch (value) {
      case Value.Text(String text) -> {
        out.one(0);
        out.text(text);
      }
      case Value.Number(BigDecimal number) -> {
        out.one(1);
        out.number(number.scale());
        out.text(number.unscaledValue().toString(Character.MAX_RADIX));
      }
      case Value.Flag(boolean yes) -> out.one(yes ? 3 : 2);
      case Value.Moment(Instant instant) -> {
        out.one(4);
        write(instant, out);
      }
      case Value.Texts(List<String> texts) -> {
        out.one(5);
        out.number(texts.size());
        texts.forEach(out::text);
      }
    }
  }

  private static Value value(ByteReader in) {
    return switch (in.one()) {
      case 0 -> Value.of(in.text());
      case 1 -> {
        int scale = (int) in.number();
        yield Value.of(new BigDecimal(new BigInteger(in.text(), Character.MAX_RADIX), scale));
      }
      case 2 -> Value.of(false);
      case 3 -> Value.of(true);
      case 4 -> Value.of(instant(in));
      case 5 -> {
        List<String> texts = new ArrayList<>();
        for (int count = in.count(); count > 0; count--) {
          texts.add(in.text());
        }
        yield Value.of(texts);
      }
      default -> throw new IllegalArgumentException("no value has this form");
    };
  }
}
