package grader.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/** The class files of a submission and of what it is given, with the values in their methods. */
final class SubmissionCode {
  private final TypeHierarchy hierarchy;
  private final Map<String, Optional<ClassNode>> classes = new HashMap<>();

  SubmissionCode(TypeHierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /**
   * A value where an instruction takes it from the top of the stack.
   *
   * @param line the line of the source, or 0
   */
  record StackOperand(AbstractInsnNode by, AbstractValue value, int line) {}

  /** An own or given class by its binary name; empty for those of the JDK. */
  Optional<ClassNode> find(String name) {
    return classes.computeIfAbsent(name, it -> hierarchy.classFile(it).map(SubmissionCode::read));
  }

  private static ClassNode read(Path file) {
    ClassNode node = new ClassNode();
    try {
      new ClassReader(Files.readAllBytes(file)).accept(node, ClassReader.SKIP_FRAMES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return node;
  }

  /** All values that a class puts into one of its fields. */
  List<StackOperand> put(ClassNode type, FieldNode field) {
    int opcode = (field.access & Opcodes.ACC_STATIC) != 0 ? Opcodes.PUTSTATIC : Opcodes.PUTFIELD;
    List<StackOperand> all = new ArrayList<>();
    for (MethodNode method : type.methods) {
      if (method.name.startsWith("<")) {
        taken(type, method, opcode).stream()
            .filter(it -> ((FieldInsnNode) it.by()).name.equals(field.name))
            .filter(it -> ((FieldInsnNode) it.by()).owner.equals(type.name))
            .forEach(all::add);
      }
    }
    return all;
  }

  /** What a method takes from the top of its stack by instructions of one kind. */
  static List<StackOperand> taken(ClassNode type, MethodNode method, int opcode) {
    boolean isNeeded = false;
    for (AbstractInsnNode each : method.instructions) {
      isNeeded |= each.getOpcode() == opcode;
    }
    if (!isNeeded) {
      return List.of();
    }
    Frame<AbstractValue>[] frames;
    try {
      frames = new Analyzer<>(new DataFlowAnalysis()).analyze(type.name, method);
    } catch (AnalyzerException e) {
      throw new IllegalStateException("no compiler wrote " + type.name + "." + method.name, e);
    }
    List<StackOperand> all = new ArrayList<>();
    int line = 0;
    for (int place = 0; place < frames.length; place++) {
      AbstractInsnNode each = method.instructions.get(place);
      line = each instanceof LineNumberNode at ? at.line : line;
      if (each.getOpcode() == opcode && frames[place] != null) {
        Frame<AbstractValue> frame = frames[place];
        all.add(new StackOperand(each, frame.getStack(frame.getStackSize() - 1), line));
      }
    }
    return all;
  }
}
