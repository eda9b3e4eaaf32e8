package grader.policy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import grader.compile.CompiledSubmission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Which methods a submission may declare.
 *
 * <p>Tests believe two things that they are given: the equals of what they compare, and what a
 * collection says of itself. An equals that is always true would pass for every answer, also from
 * inside of a list or an optional, so there are only those of the JDK and of records.
 */
final class DeclarationRules {
  /** What a map may still be told, since a bounded map has it from its superclass. */
  private static final String EVICTION = "removeEldestEntry";

  private static final Set<String> COLLECTIONS = Set.of("java.util.Collection", "java.util.Map");

  private DeclarationRules() {}

  /** Why an own class may not declare this method; empty when it may. */
  static Optional<DenialReason> refusal(
      CompiledSubmission compiled, TypeHierarchy hierarchy, JavaClass type, JavaMethod method) {
    if (method.getModifiers().contains(JavaModifier.NATIVE)) {
      return Optional.of(DenialReason.NATIVE);
    }
    List<String> parameters =
        method.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    if (method.getName().equals("finalize") && parameters.isEmpty()) {
      return Optional.of(DenialReason.FINALIZER);
    }
    if (method.getName().equals("equals")
        && parameters.equals(List.of("java.lang.Object"))
        && !isOfRecord(compiled, type)) {
      return Optional.of(DenialReason.OWN_EQUALS);
    }
    boolean harmless =
        method.getName().equals(EVICTION)
            || method.getModifiers().contains(JavaModifier.STATIC)
            || method.getModifiers().contains(JavaModifier.PRIVATE)
            || method.getModifiers().contains(JavaModifier.SYNTHETIC);
    return harmless || !isOfCollection(hierarchy, type.getName())
        ? Optional.empty()
        : Optional.of(DenialReason.OWN_COLLECTION);
  }

  /** What to call the method in a report. */
  static String what(JavaMethod method) {
    boolean isNative = method.getModifiers().contains(JavaModifier.NATIVE);
    return (isNative ? "native " : "") + method.getName();
  }

  /** What an own collection inherits from an own class lies as well as what it says itself. */
  private static boolean isOfCollection(TypeHierarchy hierarchy, String name) {
    return hierarchy.ownBelow(name).stream()
        .flatMap(type -> hierarchy.upFrom(type.name()).stream())
        .anyMatch(type -> COLLECTIONS.contains(type.name()));
  }

  /** Whether the equals of a class is the one that the compiler gives to records. */
  private static boolean isOfRecord(CompiledSubmission compiled, JavaClass type) {
    if (!type.isRecord()) {
      return false;
    }
    Path file = compiled.classes().resolve(type.getName().replace('.', '/') + ".class");
    GivenEquals given = new GivenEquals();
    try {
      new ClassReader(Files.readAllBytes(file)).accept(given, ClassReader.SKIP_DEBUG);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return given.found;
  }

  /** The compiler's own equals is a call that the JDK links; source code cannot write one. */
  private static final class GivenEquals extends ClassVisitor {
    private boolean found;

    GivenEquals() {
      super(Opcodes.ASM9);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      boolean isEquals = name.equals("equals") && descriptor.equals("(Ljava/lang/Object;)Z");
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitInvokeDynamicInsn(
            String called, String type, Handle bootstrap, Object... arguments) {
          found |= isEquals && bootstrap.getOwner().equals("java/lang/runtime/ObjectMethods");
        }
      };
    }
  }
}
