package grader.compile;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Stops a compilation before the compiler puts together a constant that fills its memory: thirty
 * lines, each twice the text of the one before, make gigabytes.
 *
 * <p>Works on the parsed sources and by simple names, so it may take a constant for larger than it
 * is, but never for smaller. Costs one pass.
 */
final class ConstantSizeLimit implements TaskListener {
  /** No class file takes a constant of more than 65,535 bytes, so this is far beyond all use. */
  private static final long MAX_LENGTH = 1 << 20;

  /** As long as any number is when it becomes text. */
  private static final long NUMBER = 32;

  private final List<CompilationUnitTree> parsed = new ArrayList<>();
  private final Map<String, List<ExpressionTree>> values = new HashMap<>();
  private final Map<String, Long> known = new HashMap<>();
  private boolean checked;

  /** Says that the compilation ends here. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.PARSE) {
      parsed.add(event.getCompilationUnit());
    }
  }

  /** Runs between the parser and all else. */
  @Override
  public void started(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ENTER && !checked) {
      checked = true;
      parsed.forEach(unit -> new Collector().scan(unit, null));
      values.keySet().forEach(this::ofName);
    }
  }

  private long ofName(String name) {
    Long size = known.get(name);
    if (size == null) {
      known.put(name, NUMBER); // what a name that refers to itself is worth
      size = values.getOrDefault(name, List.of()).stream().mapToLong(this::of).max().orElse(NUMBER);
      known.put(name, size);
    }
    return size;
  }

  private long of(Tree tree) {
    long size = NUMBER;
    if (tree instanceof LiteralTree literal) {
      size = String.valueOf(literal.getValue()).length();
    } else if (tree instanceof BinaryTree sum && tree.getKind() == Tree.Kind.PLUS) {
      size = of(sum.getLeftOperand()) + of(sum.getRightOperand());
    } else if (tree instanceof ParenthesizedTree inner) {
      size = of(inner.getExpression());
    } else if (tree instanceof TypeCastTree cast) {
      size = of(cast.getExpression());
    } else if (tree instanceof ConditionalExpressionTree either) {
      size = Math.max(of(either.getTrueExpression()), of(either.getFalseExpression()));
    } else if (tree instanceof IdentifierTree name) {
      size = ofName(name.getName().toString());
    } else if (tree instanceof MemberSelectTree member) {
      size = ofName(member.getIdentifier().toString());
    }
    if (size > MAX_LENGTH) {
      throw new TooLarge();
    }
    return size;
  }

  /** Finds what names are worth. */
  private final class Collector extends TreeScanner<Void, Void> {
    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
      String type = String.valueOf(variable.getType()); // null is that of var
      if (variable.getInitializer() != null && (type.endsWith("String") || type.equals("null"))) {
        values
            .computeIfAbsent(variable.getName().toString(), name -> new ArrayList<>())
            .add(variable.getInitializer());
      }
      return super.visitVariable(variable, nothing);
    }
  }
}
