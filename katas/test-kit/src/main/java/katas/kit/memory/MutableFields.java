package katas.kit.memory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/** The fields of a solution that can be written after construction: those that are not final. */
final class MutableFields {
  private final Function<String, byte @Nullable []> solution;
  private final Map<String, String> superTypes = new HashMap<>();
  private final Set<String> read = new HashSet<>();
  private final Set<String> mutable = new HashSet<>();

  MutableFields(Function<String, byte @Nullable []> solution) {
    this.solution = solution;
  }

  /** Whether a field is one of them; an inherited one is looked for where it is declared. */
  boolean contains(String owner, String name) {
    String declaring = owner;
    while (declaring != null) {
      if (declares(declaring, name)) {
        return true;
      }
      declaring = superTypes.get(declaring);
    }
    return false;
  }

  private boolean declares(String owner, String name) {
    if (read.add(owner)) {
      byte[] bytes = solution.apply(owner);
      if (bytes != null) {
        ClassReader reader = new ClassReader(bytes);
        superTypes.put(owner, String.valueOf(reader.getSuperName()));
        reader.accept(new Fields(owner), ClassReader.SKIP_CODE);
      }
    }
    return mutable.contains(owner + "." + name);
  }

  private final class Fields extends ClassVisitor {
    private final String owner;

    Fields(String owner) {
      super(Opcodes.ASM9);
      this.owner = owner;
    }

    @Override
    public @Nullable FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      if ((access & Opcodes.ACC_FINAL) == 0) {
        mutable.add(owner + "." + name);
      }
      return null;
    }
  }
}
