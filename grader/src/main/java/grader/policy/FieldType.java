package grader.policy;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;
import org.objectweb.asm.tree.FieldNode;

/**
 * The type of a field as its source declares it.
 *
 * @param name of the class or, of an array, of its elements
 * @param isVariable whether it is a type parameter of the class, which has no name
 * @param arguments its type arguments; none for a raw type
 */
record FieldType(String name, boolean isVariable, boolean isArray, List<FieldType> arguments) {
  FieldType {
    arguments = List.copyOf(arguments);
  }

  static FieldType of(FieldNode field) {
    Reader reader = new Reader();
    String signature = field.signature == null ? field.desc : field.signature;
    new SignatureReader(signature).acceptType(reader);
    return reader.type();
  }

  /** The name of the class without its package. */
  String simpleName() {
    return simple(name) + (isArray ? "[]" : "");
  }

  static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static final class Reader extends SignatureVisitor {
    private String name = "java.lang.Object";
    private boolean isVariable;
    private boolean isArray;
    private final List<Reader> arguments = new ArrayList<>();

    Reader() {
      super(Opcodes.ASM9);
    }

    FieldType type() {
      List<FieldType> types = arguments.stream().map(Reader::type).toList();
      return new FieldType(name, isVariable, isArray, types);
    }

    @Override
    public void visitBaseType(char descriptor) {
      name = Type.getType(String.valueOf(descriptor)).getClassName();
    }

    @Override
    public void visitTypeVariable(String variable) {
      isVariable = true;
    }

    @Override
    public SignatureVisitor visitArrayType() {
      isArray = true;
      return this;
    }

    @Override
    public void visitClassType(String internalName) {
      name = internalName.replace('/', '.');
    }

    @Override
    public void visitInnerClassType(String inner) {
      name += "$" + inner;
    }

    @Override
    public void visitTypeArgument() {
      arguments.add(new Reader());
    }

    @Override
    public SignatureVisitor visitTypeArgument(char wildcard) {
      Reader argument = new Reader();
      arguments.add(argument);
      return argument;
    }
  }
}
