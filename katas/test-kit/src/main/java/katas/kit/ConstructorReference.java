package katas.kit;

import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which constructor a reference such as {@code TicketBooking::new} names. The compiler writes it
 * down for lambdas that can be serialized.
 *
 * @param type the full name of the class
 * @param descriptor the constructor's parameters, as class files write them
 * @param loader what the test finds the class by
 */
record ConstructorReference(String type, String descriptor, ClassLoader loader) {
  /** By the class of the lambda: the compiler makes one for each reference in a test. */
  private static final Map<Class<?>, ConstructorReference> KNOWN = new ConcurrentHashMap<>();

  /**
   * What a program refers to.
   *
   * @throws IllegalArgumentException when it is no reference to a constructor
   */
  static ConstructorReference of(IsolatedServer.Program program) {
    ConstructorReference known = KNOWN.get(program.getClass());
    if (known == null) {
      known = read(program);
      KNOWN.put(program.getClass(), known);
    }
    return known;
  }

  private static ConstructorReference read(IsolatedServer.Program program) {
    try {
      Method writeReplace = program.getClass().getDeclaredMethod("writeReplace");
      writeReplace.setAccessible(true);
      if (writeReplace.invoke(program) instanceof SerializedLambda lambda
          && lambda.getImplMethodKind() == MethodHandleInfo.REF_newInvokeSpecial) {
        return new ConstructorReference(
            lambda.getImplClass().replace('/', '.'),
            lambda.getImplMethodSignature(),
            Objects.requireNonNull(program.getClass().getClassLoader()));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(refusal(), e);
    }
    throw new IllegalArgumentException(refusal());
  }

  private static String refusal() {
    return "a server is started by a reference to its constructor, such as TicketBooking::new";
  }

  String packageName() {
    return type.substring(0, type.lastIndexOf('.'));
  }

  /** The constructor of the class that a loader has by this name. */
  Constructor<?> in(ClassLoader classes) {
    try {
      Class<?>[] parameters =
          MethodType.fromMethodDescriptorString(descriptor, classes).parameterArray();
      Constructor<?> constructor =
          Class.forName(type, true, classes).getDeclaredConstructor(parameters);
      constructor.setAccessible(true);
      return constructor;
    } catch (ClassNotFoundException | NoSuchMethodException e) {
      throw new IllegalStateException("the test was compiled against another " + type, e);
    }
  }
}
