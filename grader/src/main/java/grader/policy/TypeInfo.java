package grader.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What one type says of itself.
 *
 * @param superclass empty for an interface and for {@code Object}
 * @param declared its fields and methods, constructors left out for types of the JDK
 * @param implemented those of its methods that have code
 */
record TypeInfo(
    String name,
    Side side,
    Optional<String> superclass,
    List<String> interfaces,
    Set<Member> declared,
    Set<Member> implemented) {
  /** Who wrote a type. */
  enum Side {
    OWN,
    GIVEN,
    JDK
  }

  boolean declares(Member member) {
    return declared.contains(member);
  }

  boolean implementsIt(Member method) {
    return implemented.contains(method);
  }

  /** Its superclass, then its interfaces. */
  List<String> supertypes() {
    return Stream.concat(superclass.stream(), interfaces.stream()).toList();
  }

  /** Reads a class file. */
  static TypeInfo read(Path file, Side side) {
    Visitor visitor = new Visitor();
    try {
      new ClassReader(Files.readAllBytes(file))
          .accept(visitor, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return visitor.facts(side);
  }

  /** Asks a class of the JDK. */
  static TypeInfo of(Class<?> type) {
    Set<Member> declared = new HashSet<>();
    Set<Member> implemented = new HashSet<>();
    for (Method method : JdkClasses.methods(type)) {
      Member member =
          Member.method(
              method.getName(), Stream.of(method.getParameterTypes()).map(Class::getName).toList());
      declared.add(member);
      if (!Modifier.isAbstract(method.getModifiers())) {
        implemented.add(member);
      }
    }
    for (Field field : JdkClasses.fields(type)) {
      declared.add(Member.field(field.getName()));
    }
    return new TypeInfo(
        type.getName(),
        Side.JDK,
        Optional.ofNullable(type.getSuperclass()).map(Class::getName),
        Stream.of(type.getInterfaces()).map(Class::getName).toList(),
        declared,
        implemented);
  }

  private static final class Visitor extends ClassVisitor {
    private String name = "";
    private Optional<String> superclass = Optional.empty();
    private final List<String> interfaces = new ArrayList<>();
    private final Set<Member> declared = new HashSet<>();
    private final Set<Member> implemented = new HashSet<>();

    Visitor() {
      super(Opcodes.ASM9);
    }

    TypeInfo facts(Side side) {
      return new TypeInfo(name, side, superclass, interfaces, declared, implemented);
    }

    @Override
    public void visit(
        int version,
        int access,
        String internalName,
        @Nullable String signature,
        @Nullable String superName,
        String[] interfaceNames) {
      name = internalName.replace('/', '.');
      boolean isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
      if (!isInterface) {
        superclass = Optional.ofNullable(superName).map(it -> it.replace('/', '.'));
      }
      Stream.of(interfaceNames).map(it -> it.replace('/', '.')).forEach(interfaces::add);
    }

    @Override
    public @Nullable FieldVisitor visitField(
        int access,
        String fieldName,
        String descriptor,
        @Nullable String signature,
        @Nullable Object value) {
      declared.add(Member.field(fieldName));
      return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String method,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      List<String> parameters =
          Stream.of(Type.getArgumentTypes(descriptor)).map(Visitor::nameOf).toList();
      Member member = Member.method(method, parameters);
      declared.add(member);
      if ((access & Opcodes.ACC_ABSTRACT) == 0) {
        implemented.add(member);
      }
      return null;
    }

    private static String nameOf(Type type) {
      return type.getSort() == Type.ARRAY
          ? type.getDescriptor().replace('/', '.')
          : type.getClassName();
    }
  }
}
