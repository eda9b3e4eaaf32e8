package katas.kit.memory;

import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Puts a call of {@link MemorySteps#before} in front of each access to memory that threads may
 * share: to fields, to elements of arrays, and through the methods of collections, atomics and
 * locks.
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
  private final MutableFields fields;
  private int line;

  /**
   * Steps in one method.
   *
   * @param type the simple name of its class
   * @param fields which fields may have another value later
   */
  SteppedMethod(MethodVisitor next, String type, MutableFields fields) {
    super(Opcodes.ASM9, next);
    this.type = type;
    this.fields = fields;
  }

  @Override
  public void visitLineNumber(int newLine, Label start) {
    line = newLine;
    super.visitLineNumber(newLine, start);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    if (fields.contains(owner, name)) {
      step("field " + name, name, opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC);
    }
    super.visitFieldInsn(opcode, owner, name, descriptor);
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
      step("arrays", "an array", true);
    }
    if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
      step("arrays", "an array", false);
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
      step(memory(owner), simpleName(owner) + "." + name, READS.contains(name));
    }
    super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
  }

  /**
   * What an access through a method concerns. A handle or an updater may write any field or
   * element; which two collections are the same object is not known.
   */
  private static String memory(String owner) {
    if (owner.endsWith("VarHandle") || owner.endsWith("FieldUpdater")) {
      return MemorySteps.EVERYTHING;
    }
    return owner.startsWith("java/util/concurrent/atomic/") ? "atomics" : "objects";
  }

  /** {@code Map.Entry} of {@code java/util/Map$Entry}. */
  static String simpleName(String type) {
    return type.substring(type.lastIndexOf('/') + 1).replace('$', '.');
  }

  private void step(String memory, String what, boolean reads) {
    super.visitLdcInsn(memory);
    super.visitLdcInsn(what + " at " + type + ":" + line);
    super.visitInsn(reads ? Opcodes.ICONST_1 : Opcodes.ICONST_0);
    super.visitMethodInsn(
        Opcodes.INVOKESTATIC, MemorySteps.NAME, MemorySteps.BEFORE, MemorySteps.DESCRIPTOR, false);
  }
}
