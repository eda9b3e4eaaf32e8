package exam.ratelimiter;

import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Puts a call of {@link Steps#before} in front of each access to memory that threads may share: to
 * fields, to elements of arrays, and through the methods of collections, atomics and locks.
 */
final class SteppedMethod extends MethodVisitor {
  private static final Set<String> READS =
      Set.of(
          "get",
          "getOrDefault",
          "containsKey",
          "contains",
          "size",
          "isEmpty",
          "peek",
          "peekFirst",
          "peekLast",
          "getFirst",
          "getLast",
          "values",
          "keySet",
          "entrySet",
          "stream",
          "iterator",
          "hasNext",
          "next",
          "getKey",
          "getValue");

  /** What of {@code java.util} holds nothing that changes. */
  private static final Set<String> VALUES =
      Set.of("java/util/Optional", "java/util/OptionalLong", "java/util/Objects");

  private final String type;
  private final Predicate<String> changes;
  private int line;

  /**
   * Steps in one method.
   *
   * @param type the simple name of its class
   * @param changes whether a field, {@code owner.name}, may have another value later
   */
  SteppedMethod(MethodVisitor next, String type, Predicate<String> changes) {
    super(Opcodes.ASM9, next);
    this.type = type;
    this.changes = changes;
  }

  @Override
  public void visitLineNumber(int newLine, Label start) {
    line = newLine;
    super.visitLineNumber(newLine, start);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    if (changes.test(owner + "." + name)) {
      step(name, opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC);
    }
    super.visitFieldInsn(opcode, owner, name, descriptor);
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
      step("an array", true);
    }
    if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
      step("an array", false);
    }
    super.visitInsn(opcode);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    boolean shared = owner.startsWith("java/util/") || owner.equals("java/lang/invoke/VarHandle");
    boolean value =
        VALUES.contains(owner)
            || owner.startsWith("java/util/function/")
            || owner.startsWith("java/util/stream/");
    boolean constructs = opcode == Opcodes.INVOKESPECIAL || opcode == Opcodes.INVOKESTATIC;
    if (shared && !value && !constructs) {
      step(simpleName(owner) + "." + name, READS.contains(name));
    }
    super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
  }

  /** {@code Map.Entry} of {@code java/util/Map$Entry}. */
  static String simpleName(String type) {
    return type.substring(type.lastIndexOf('/') + 1).replace('$', '.');
  }

  private void step(String what, boolean reads) {
    super.visitLdcInsn(what + " at " + type + ":" + line);
    super.visitInsn(reads ? Opcodes.ICONST_1 : Opcodes.ICONST_0);
    super.visitMethodInsn(
        Opcodes.INVOKESTATIC, Steps.NAME, Steps.BEFORE, "(Ljava/lang/String;Z)V", false);
  }
}
