package dev.fullcourt.server.faults;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.time.Instant;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * Sets a server's clock: an agent that gives its classes this for {@code Instant.now()}. By how
 * much it is off is in a file of the server's folder, in milliseconds.
 */
public final class ShiftedClock {

  private static final String OURS = "dev/fullcourt/server/";
  private static final ClassDesc INSTANT = Instant.class.describeConstable().orElseThrow();
  private static final MethodTypeDesc NOW = MethodTypeDesc.of(INSTANT);

  private ShiftedClock() {}

  /** The wrong time. */
  public static Instant now() {
    return Instant.now().plusMillis(shift(Path.of(System.getProperty(Order.FOLDER))));
  }

  private static long shift(Path folder) {
    try {
      return Long.parseLong(Files.readString(folder.resolve("clock")));
    } catch (IOException | NumberFormatException right) {
      return 0;
    }
  }

  /** Sets the clock of the server with a folder. */
  static void set(Path folder, long millis) throws IOException {
    Files.writeString(folder.resolve("clock"), Long.toString(millis));
  }

  /** Makes the jar that names the agent; its classes are on the class path. */
  static Path agent(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Premain-Class", ShiftedClock.class.getName());
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    return jar;
  }

  /** Called by the Java machine before the server begins. */
  public static void premain(String arguments, Instrumentation instrumentation) {
    instrumentation.addTransformer(new Transformer());
  }

  private static final class Transformer implements ClassFileTransformer {
    @Override
    public byte @Nullable [] transform(
        @Nullable ClassLoader loader,
        @Nullable String name,
        @Nullable Class<?> redefined,
        @Nullable ProtectionDomain domain,
        byte[] bytes) {
      if (name == null || !name.startsWith(OURS) || name.startsWith(OURS + "faults/")) {
        return null;
      }
      ClassFile file = ClassFile.of();
      ClassDesc here = ShiftedClock.class.describeConstable().orElseThrow();
      return file.transformClass(
          file.parse(bytes),
          ClassTransform.transformingMethodBodies((code, element) -> {
            if (element instanceof InvokeInstruction call
                && call.owner().asSymbol().equals(INSTANT)
                && call.name().equalsString("now")
                && call.typeSymbol().equals(NOW)) {
              code.invokestatic(here, "now", NOW);
            } else {
              code.with(element);
            }
          }));
    }
  }
}
