package dev.fullcourt.history.replay;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A record: its parts one after the other, in the order they are declared. */
final class RecordForm<T extends Record> implements Form<T> {

  private final Class<T> type;
  private final MethodHandle constructor;
  private final MethodHandle[] parts;
  private final Form<@Nullable Object>[] forms;
  private final String words;

  @SuppressWarnings("unchecked")
  private RecordForm(Class<T> type) {
    this.type = type;
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    this.parts = new MethodHandle[components.length];
    this.forms = new Form[components.length];
    try {
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      this.constructor =
          lookup
              .findConstructor(type, MethodType.methodType(void.class, types))
              .asSpreader(Object[].class, types.length)
              .asType(MethodType.methodType(Object.class, Object[].class));
      for (int i = 0; i < components.length; i++) {
        parts[i] =
            lookup
                .unreflect(components[i].getAccessor())
                .asType(MethodType.methodType(Object.class, Object.class));
        forms[i] = (Form<@Nullable Object>) Forms.of(components[i].getGenericType());
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a part of a state is not public: " + type, e);
    }
    this.words =
        Arrays.stream(components)
            .map(each -> each.getName() + ":" + Forms.of(each.getGenericType()).describe())
            .collect(Collectors.joining(",", type.getSimpleName() + "{", "}"));
  }

  static <R extends Record> RecordForm<R> of(Class<R> type) {
    return new RecordForm<>(type);
  }

  @Override
  public void write(T value, ByteWriter out) {
    for (int i = 0; i < parts.length; i++) {
      forms[i].write(part(i, value), out);
    }
  }

  private @Nullable Object part(int i, Object value) {
    try {
      return (Object) parts[i].invokeExact(value);
    } catch (Throwable e) {
      throw new IllegalStateException("a part of a state cannot be read: " + type, e);
    }
  }

  @Override
  public T read(ByteReader in) {
    @Nullable Object[] values = new Object[forms.length];
    for (int i = 0; i < forms.length; i++) {
      values[i] = forms[i].read(in);
    }
    try {
      return type.cast((Object) constructor.invokeExact(values));
    } catch (RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a state cannot be made: " + type, e);
    }
  }

  @Override
  public String describe() {
    return words;
  }
}
