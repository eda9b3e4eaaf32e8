package grader.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * All of a class that another class can be compiled against: it without code, debugging information
 * and private members. Constants stay in, since the compiler copies them into other classes.
 */
final class ClassAbi {
  private static final int NOT_CODE =
      ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;

  private ClassAbi() {}

  /** The same text for the same signatures, whatever the order of the files. */
  static String of(List<Path> classFiles) throws IOException {
    List<String> apis = new ArrayList<>();
    for (Path file : classFiles) {
      apis.add(HexFormat.of().formatHex(of(Files.readAllBytes(file))));
    }
    Collections.sort(apis);
    Fingerprint fingerprint = new Fingerprint();
    apis.forEach(fingerprint::add);
    return fingerprint.toString();
  }

  private static byte[] of(byte[] classFile) {
    ClassWriter rest = new ClassWriter(0);
    new ClassReader(classFile).accept(new Visible(rest), NOT_CODE);
    return rest.toByteArray();
  }

  /** Leaves out what no other class sees. */
  private static final class Visible extends ClassVisitor {
    Visible(ClassVisitor rest) {
      super(Opcodes.ASM9, rest);
    }

    @Override
    public @Nullable FieldVisitor visitField(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        @Nullable Object value) {
      return isPrivate(access)
          ? null
          : super.visitField(access, name, descriptor, signature, value);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      return isPrivate(access)
          ? null
          : super.visitMethod(access, name, descriptor, signature, exceptions);
    }

    private static boolean isPrivate(int access) {
      return (access & Opcodes.ACC_PRIVATE) != 0;
    }
  }
}
