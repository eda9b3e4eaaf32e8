package grader.policy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Follows values through one method: what type they have, who shares them, who can change them. */
final class DataFlowAnalysis extends Interpreter<AbstractValue> {
  /** Methods of the JDK whose collections nobody can change; also by the beginning of a name. */
  private static final Set<String> FACTORIES =
      Set.of(
          "java/util/List.of",
          "java/util/List.copyOf",
          "java/util/Set.of",
          "java/util/Set.copyOf",
          "java/util/Map.of",
          "java/util/Map.copyOf",
          "java/util/Map.ofEntries",
          "java/util/Map.entry",
          "java/util/Map$Entry.copyOf",
          "java/util/Collections.nCopies",
          "java/util/stream/Stream.toList");

  private static final List<String> BEGINNINGS =
      List.of(
          "java/util/Collections.unmodifiable",
          "java/util/Collections.empty",
          "java/util/Collections.singleton",
          "java/util/stream/Collectors.toUnmodifiable");

  /** Gives the size and type of what instructions of the simple kinds leave. */
  private final BasicInterpreter basic = new BasicInterpreter();

  DataFlowAnalysis() {
    super(Opcodes.ASM9);
  }

  @Override
  public @Nullable AbstractValue newValue(@Nullable Type type) {
    if (type == null) {
      return AbstractValue.UNKNOWN;
    }
    return type.getSort() == Type.VOID ? null : AbstractValue.of(type);
  }

  @Override
  public AbstractValue newOperation(AbstractInsnNode instruction) throws AnalyzerException {
    return switch (instruction.getOpcode()) {
      case Opcodes.ACONST_NULL -> AbstractValue.UNKNOWN.fixed(true);
      case Opcodes.GETSTATIC ->
          AbstractValue.of(Type.getType(((FieldInsnNode) instruction).desc)).shared();
      case Opcodes.LDC -> of(((LdcInsnNode) instruction).cst, instruction);
      case Opcodes.NEW -> AbstractValue.of(Type.getObjectType(((TypeInsnNode) instruction).desc));
      default -> of(basic.newOperation(instruction));
    };
  }

  private AbstractValue of(Object constant, AbstractInsnNode instruction) throws AnalyzerException {
    AbstractValue value = of(basic.newOperation(instruction));
    boolean isType = constant instanceof Type;
    return value.size() > 1
        ? value
        : value.as(Type.getObjectType(isType ? "java/lang/Class" : "java/lang/String")).shared();
  }

  private static AbstractValue of(@Nullable BasicValue value) {
    return value == null || value.getType() == null
        ? AbstractValue.UNKNOWN
        : AbstractValue.of(value.getType());
  }

  @Override
  public AbstractValue copyOperation(AbstractInsnNode instruction, AbstractValue value) {
    return value;
  }

  @Override
  public AbstractValue unaryOperation(AbstractInsnNode instruction, AbstractValue value)
      throws AnalyzerException {
    return switch (instruction.getOpcode()) {
      case Opcodes.CHECKCAST -> value.as(Type.getObjectType(((TypeInsnNode) instruction).desc));
      case Opcodes.GETFIELD -> AbstractValue.of(Type.getType(((FieldInsnNode) instruction).desc));
      default -> of(basic.unaryOperation(instruction, BasicValue.REFERENCE_VALUE));
    };
  }

  @Override
  public AbstractValue binaryOperation(
      AbstractInsnNode instruction, AbstractValue one, AbstractValue other)
      throws AnalyzerException {
    if (instruction.getOpcode() == Opcodes.AALOAD && one.type() != null) {
      String descriptor = one.type().getDescriptor();
      AbstractValue element =
          descriptor.startsWith("[")
              ? AbstractValue.of(Type.getType(descriptor.substring(1)))
              : AbstractValue.UNKNOWN;
      return one.isShared() ? element.shared() : element;
    }
    BasicValue any = BasicValue.REFERENCE_VALUE;
    return of(basic.binaryOperation(instruction, any, any));
  }

  @Override
  public @Nullable AbstractValue ternaryOperation(
      AbstractInsnNode instruction, AbstractValue one, AbstractValue other, AbstractValue third) {
    return null;
  }

  @Override
  public @Nullable AbstractValue naryOperation(
      AbstractInsnNode instruction, List<? extends AbstractValue> values) {
    if (instruction instanceof MultiANewArrayInsnNode array) {
      return AbstractValue.of(Type.getType(array.desc));
    }
    if (instruction instanceof InvokeDynamicInsnNode dynamic) {
      return newValue(Type.getReturnType(dynamic.desc));
    }
    MethodInsnNode call = (MethodInsnNode) instruction;
    AbstractValue result = newValue(Type.getReturnType(call.desc));
    String name = call.owner + "." + call.name;
    boolean isCollected = name.equals("java/util/stream/Stream.collect") && values.get(1).isFixed();
    boolean isFixed =
        isCollected || FACTORIES.contains(name) || BEGINNINGS.stream().anyMatch(name::startsWith);
    return result == null ? null : result.fixed(isFixed);
  }

  @Override
  public void returnOperation(
      AbstractInsnNode instruction, AbstractValue value, AbstractValue expected) {
    // What a method returns is judged where it is used.
  }

  @Override
  public AbstractValue merge(AbstractValue one, AbstractValue other) {
    return one.or(other);
  }
}
