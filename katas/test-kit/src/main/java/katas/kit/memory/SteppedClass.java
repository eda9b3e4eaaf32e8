package katas.kit.memory;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A class, changed so that a thread of an exploration may be overtaken before each access to
 * memory, and not only where it uses a building block. So a state that is read and then written
 * over is found in every run, however few instructions lie between.
 *
 * <p>Constructors are left alone: what they touch no other thread has seen.
 */
public final class SteppedClass extends ClassVisitor {
  private final String name;
  private final MutableFields fields;

  private SteppedClass(ClassVisitor next, String type, MutableFields fields) {
    super(Opcodes.ASM9, next);
    this.name = SteppedMethod.simpleName(type);
    this.fields = fields;
  }

  /**
   * The class file of a class with steps.
   *
   * @param bytes the class file
   * @param solution finds the class file of a type of the solution, by its internal name; null for
   *     all other types, whose fields do not change
   */
  public static byte[] of(byte[] bytes, Function<String, byte @Nullable []> solution) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new SteppedClass(writer, reader.getClassName(), new MutableFields(solution)), 0);
    return writer.toByteArray();
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String method, String descriptor, String signature, String[] exceptions) {
    MethodVisitor next = super.visitMethod(access, method, descriptor, signature, exceptions);
    return method.startsWith("<") ? next : new SteppedMethod(next, name, fields);
  }
}
