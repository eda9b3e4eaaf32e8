package grader.policy;

import grader.policy.TypeInfo.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What two servers of one JVM would share past the building blocks: static fields that can change,
 * and locks on objects that are the same for all. In production they are two machines.
 *
 * <p>Of one submission; not safe for use by many threads.
 */
final class StaticStateRules {
  /** Objects of these types are shared without anybody's doing. */
  private static final Set<String> SHARED =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Class",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.String");

  private final TypeHierarchy hierarchy;
  private final SubmissionCode code;
  private final ImmutableTypes constants;

  StaticStateRules(TypeHierarchy hierarchy) {
    this.hierarchy = hierarchy;
    code = new SubmissionCode(hierarchy);
    constants = new ImmutableTypes(hierarchy, code);
  }

  /** Something that servers share, at a line of the source or, where none is known, at 0. */
  record Found(int line, String what, DenialReason why) {}

  /** What an own class, by its binary name, shares between servers. */
  List<Found> in(String name) {
    ClassNode type = code.find(name).orElseThrow();
    List<Found> all = new ArrayList<>();
    for (FieldNode field : type.fields) {
      refusal(type, field).ifPresent(reason -> all.add(found(name, type, field, reason)));
    }
    for (MethodNode method : type.methods) {
      monitors(name, type, method, all);
    }
    return all;
  }

  private Optional<DenialReason> refusal(ClassNode type, FieldNode field) {
    boolean isStatic = (field.access & Opcodes.ACC_STATIC) != 0;
    boolean isCompilers = (field.access & Opcodes.ACC_SYNTHETIC) != 0;
    if (isStatic && isCompilers || !isStatic && !isEnum(type)) {
      return Optional.empty();
    }
    FieldType declared = FieldType.of(field);
    if ((field.access & Opcodes.ACC_FINAL) == 0 || !constants.permit(declared)) {
      return Optional.of(DenialReason.STATIC_STATE);
    }
    return !ImmutableTypes.isCollection(declared) || constants.isFixed(type, field)
        ? Optional.empty()
        : Optional.of(DenialReason.STATIC_COLLECTION);
  }

  private static boolean isEnum(ClassNode type) {
    return (type.access & Opcodes.ACC_ENUM) != 0;
  }

  private Found found(String name, ClassNode type, FieldNode field, DenialReason reason) {
    int line =
        code.put(type, field).stream()
            .mapToInt(SubmissionCode.StackOperand::line)
            .findFirst()
            .orElse(0);
    boolean isStatic = (field.access & Opcodes.ACC_STATIC) != 0;
    String kind = isStatic ? "the static field " : "the field of an enum ";
    String declared = FieldType.of(field).simpleName();
    return new Found(
        line, kind + FieldType.simple(name) + "." + field.name + " (" + declared + ")", reason);
  }

  private void monitors(String name, ClassNode type, MethodNode method, List<Found> all) {
    boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
    if ((method.access & Opcodes.ACC_SYNCHRONIZED) != 0 && (isStatic || isShared(name))) {
      String what = "the " + (isStatic ? "static " : "") + "synchronized method ";
      all.add(
          new Found(
              0, what + FieldType.simple(name) + "." + method.name, DenialReason.SHARED_MONITOR));
    }
    for (SubmissionCode.StackOperand taken :
        SubmissionCode.taken(type, method, Opcodes.MONITORENTER)) {
      Type locked = taken.value().type();
      boolean isKnown = locked != null && locked.getSort() == Type.OBJECT;
      if (taken.value().isShared() || isKnown && isShared(locked.getClassName())) {
        String on = isKnown ? FieldType.simple(locked.getClassName()) : "a shared object";
        all.add(new Found(taken.line(), "synchronized on " + on, DenialReason.SHARED_MONITOR));
      }
    }
  }

  /** Whether objects of a type are the same for all servers: literals, enums, what tests pass. */
  private boolean isShared(String name) {
    boolean isGiven = hierarchy.find(name).filter(it -> it.side() == Side.GIVEN).isPresent();
    return SHARED.contains(name)
        || isGiven
        || hierarchy.upFrom(name).stream().anyMatch(it -> it.name().equals("java.lang.Enum"));
  }
}
