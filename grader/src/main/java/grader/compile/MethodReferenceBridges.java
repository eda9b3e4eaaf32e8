package grader.compile;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Methods of one class through which references to methods of the kata are led. */
final class MethodReferenceBridges {
  private final String className;
  private final boolean isInterface;
  private final List<Bridge> all = new ArrayList<>();

  MethodReferenceBridges(String className, boolean isInterface) {
    this.className = className;
    this.isInterface = isInterface;
  }

  private record Bridge(String name, String descriptor, Handle target) {}

  /** What stands in for a reference; its result is copied. */
  Handle of(Handle target) {
    String descriptor =
        target.getTag() == Opcodes.H_INVOKESTATIC
            ? target.getDesc()
            : "(L" + target.getOwner() + ";" + target.getDesc().substring(1);
    Bridge bridge = new Bridge("answer$" + all.size(), descriptor, target);
    all.add(bridge);
    return new Handle(Opcodes.H_INVOKESTATIC, className, bridge.name(), descriptor, isInterface);
  }

  /** Writes the methods at the end of the class. */
  void write(ClassVisitor to) {
    for (Bridge bridge : all) {
      int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
      write(bridge, to.visitMethod(access, bridge.name(), bridge.descriptor(), null, null));
    }
  }

  private static void write(Bridge bridge, MethodVisitor code) {
    code.visitCode();
    int local = 0;
    for (Type type : Type.getArgumentTypes(bridge.descriptor())) {
      code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
      local += type.getSize();
    }
    Handle target = bridge.target();
    int opcode =
        switch (target.getTag()) {
          case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
          case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
          default -> Opcodes.INVOKEVIRTUAL;
        };
    code.visitMethodInsn(
        opcode, target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
    DefensiveCopyRewriter.copy(code, Type.getReturnType(bridge.descriptor()));
    code.visitInsn(Opcodes.ARETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
