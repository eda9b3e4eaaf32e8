package grader.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Rewrites the classes of tests and contract so that no test compares with a collection that the
 * submission made, but with {@code grader.worker.DefensiveCopies.copy} of it.
 *
 * <p>Copied is what a test gets from a call of a class of the kata, what a class of the tests is
 * handed as a port of the contract, and what a record of the contract is made of.
 */
final class DefensiveCopyRewriter {
  private static final String ANSWERS = "grader/worker/DefensiveCopies";

  /** Types that a value may have which decides for itself what it is equal to. */
  private static final Set<String> COPIED =
      Set.of(
          "java/lang/Iterable",
          "java/lang/Object",
          "java/util/Collection",
          "java/util/List",
          "java/util/Map",
          "java/util/NavigableMap",
          "java/util/NavigableSet",
          "java/util/Optional",
          "java/util/Set",
          "java/util/SortedMap",
          "java/util/SortedSet");

  private final String katas;

  /** For the kata with this package. */
  DefensiveCopyRewriter(String packageName) {
    katas = packageName.replace('.', '/') + "/";
  }

  /** Rewrites all classes of a folder in place. */
  void rewrite(Path folder) throws IOException {
    for (Path file : ClassFolders.files(folder)) {
      if (file.toString().endsWith(".class")) {
        Files.write(file, rewritten(Files.readAllBytes(file)));
      }
    }
  }

  byte[] rewritten(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new Rewriter(writer), 0);
    return writer.toByteArray();
  }

  private static boolean isCopied(Type type) {
    return type.getSort() == Type.OBJECT && COPIED.contains(type.getInternalName());
  }

  static void copy(MethodVisitor code, Type type) {
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC, ANSWERS, "copy", "(Ljava/lang/Object;)Ljava/lang/Object;", false);
    code.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
  }

  private final class Rewriter extends ClassVisitor {
    private MethodReferenceBridges bridges = new MethodReferenceBridges("", false);
    private String name = "";
    private boolean isRecord;
    private boolean isPort;

    Rewriter(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
        int version,
        int access,
        String className,
        @Nullable String signature,
        @Nullable String superName,
        String @Nullable [] interfaces) {
      name = className;
      isRecord = "java/lang/Record".equals(superName);
      bridges = new MethodReferenceBridges(className, (access & Opcodes.ACC_INTERFACE) != 0);
      isPort =
          interfaces != null && List.of(interfaces).stream().anyMatch(it -> it.startsWith(katas));
      super.visit(version, access, className, signature, superName, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String method,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      MethodVisitor next = super.visitMethod(access, method, descriptor, signature, exceptions);
      boolean isGiven = isRecord ? method.equals("<init>") : isPort && !method.startsWith("<");
      boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
      return new Calls(
          next, isGiven && !isStatic ? Type.getArgumentTypes(descriptor) : new Type[0]);
    }

    @Override
    public void visitEnd() {
      bridges.write(cv);
      super.visitEnd();
    }

    private Handle led(Handle handle) {
      boolean isCopy =
          isOfKata(handle.getOwner())
              && handle.getTag() != Opcodes.H_NEWINVOKESPECIAL
              && isCopied(Type.getReturnType(handle.getDesc()));
      return isCopy ? bridges.of(handle) : handle;
    }

    private boolean isOfKata(String owner) {
      return owner.startsWith(katas) && !owner.equals(name);
    }

    private final class Calls extends MethodVisitor {
      private final Type[] given;

      Calls(MethodVisitor next, Type[] given) {
        super(Opcodes.ASM9, next);
        this.given = given;
      }

      @Override
      public void visitCode() {
        super.visitCode();
        int local = 1;
        for (Type type : given) {
          if (isCopied(type)) {
            super.visitVarInsn(Opcodes.ALOAD, local);
            copy(mv, type);
            super.visitVarInsn(Opcodes.ASTORE, local);
          }
          local += type.getSize();
        }
      }

      @Override
      public void visitMethodInsn(
          int opcode, String owner, String method, String descriptor, boolean ofInterface) {
        super.visitMethodInsn(opcode, owner, method, descriptor, ofInterface);
        if (isOfKata(owner)) {
          Type result = Type.getReturnType(descriptor);
          if (isCopied(result)) {
            copy(mv, result);
          }
        }
      }

      @Override
      public void visitInvokeDynamicInsn(
          String called, String descriptor, Handle bootstrap, Object... arguments) {
        Object[] led = new Object[arguments.length];
        for (int i = 0; i < led.length; i++) {
          led[i] = arguments[i] instanceof Handle handle ? led(handle) : arguments[i];
        }
        super.visitInvokeDynamicInsn(called, descriptor, bootstrap, led);
      }
    }
  }
}
