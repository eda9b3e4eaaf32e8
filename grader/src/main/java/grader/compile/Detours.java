package grader.compile;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Methods of one class through which references to methods of the kata are led. */
final class Detours {
  private final String className;
  private final boolean isInterface;
  private final List<Detour> all = new ArrayList<>();

  Detours(String className, boolean isInterface) {
    this.className = className;
    this.isInterface = isInterface;
  }

  private record Detour(String name, String descriptor, Handle target) {}

  /** What stands in for a reference; its result is copied. */
  Handle of(Handle target) {
    String descriptor =
        target.getTag() == Opcodes.H_INVOKESTATIC
            ? target.getDesc()
            : "(L" + target.getOwner() + ";" + target.getDesc().substring(1);
    Detour detour = new Detour("answer$" + all.size(), descriptor, target);
    all.add(detour);
    return new Handle(Opcodes.H_INVOKESTATIC, className, detour.name(), descriptor, isInterface);
  }

  /** Writes the methods at the end of the class. */
  void write(ClassVisitor to) {
    for (Detour detour : all) {
      int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
      write(detour, to.visitMethod(access, detour.name(), detour.descriptor(), null, null));
    }
  }

  private static void write(Detour detour, MethodVisitor code) {
    code.visitCode();
    int local = 0;
    for (Type type : Type.getArgumentTypes(detour.descriptor())) {
      code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
      local += type.getSize();
    }
    Handle target = detour.target();
    int opcode =
        switch (target.getTag()) {
          case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
          case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
          default -> Opcodes.INVOKEVIRTUAL;
        };
    code.visitMethodInsn(
        opcode, target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
    Boundary.copy(code, Type.getReturnType(detour.descriptor()));
    code.visitInsn(Opcodes.ARETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
