package exam.ratelimiter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import katas.ratelimiter.Algorithm;
import katas.ratelimiter.Decision;
import katas.ratelimiter.Limit;
import katas.ratelimiter.Limiters;
import katas.ratelimiter.Quota;
import katas.ratelimiter.RateLimiter;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The submission's classes once more, changed so that a thread of an exploration may be overtaken
 * before each access to memory, and not only where it asks somebody for the time. So a state that
 * is read and then written over is found in every run, however few instructions lie between.
 *
 * <p>The classes are loaded anew, apart from those of the contract that the test uses as well.
 */
final class SteppedClasses extends ClassLoader {
  private static final SteppedClasses ALL = new SteppedClasses();
  private static final String PACKAGE = RateLimiter.class.getPackageName() + ".";
  private static final Set<Class<?>> SHARED =
      Set.of(Algorithm.class, Decision.class, Limit.class, Quota.class, RateLimiter.class);

  private final Set<String> read = new HashSet<>();
  private final Set<String> changing = new HashSet<>();

  private SteppedClasses() {
    super(SteppedClasses.class.getClassLoader());
  }

  /** The limiter of an algorithm in this process. */
  static RateLimiter local(Algorithm algorithm, Limit limit, InstantSource clock) {
    String name = Limiters.local(algorithm, limit, clock).getClass().getName();
    try {
      return (RateLimiter)
          ALL.loadClass(name)
              .getConstructor(Limit.class, InstantSource.class)
              .newInstance(limit, clock);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(PACKAGE) || isShared(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private static boolean isShared(String name) {
    return SHARED.stream()
        .map(Class::getName)
        .anyMatch(it -> name.equals(it) || name.startsWith(it + "$"));
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    ClassReader reader = read(name.replace('.', '/'));
    if (reader == null) {
      throw new ClassNotFoundException(name);
    }
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new SteppedClass(writer, reader.getClassName()), 0);
    byte[] stepped = writer.toByteArray();
    return defineClass(name, stepped, 0, stepped.length);
  }

  private @Nullable ClassReader read(String type) {
    try (InputStream bytes = getParent().getResourceAsStream(type + ".class")) {
      return bytes == null ? null : new ClassReader(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a field of the submission, {@code owner.name}, can be written after construction. */
  private boolean changes(String field) {
    String owner = field.substring(0, field.indexOf('.'));
    if (owner.replace('/', '.').startsWith(PACKAGE) && read.add(owner)) {
      ClassReader reader = read(owner);
      if (reader != null) {
        reader.accept(new Fields(owner), ClassReader.SKIP_CODE);
      }
    }
    return changing.contains(field);
  }

  /** Finds the fields that are not final. */
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
        changing.add(owner + "." + name);
      }
      return null;
    }
  }

  /** Leaves constructors alone: what they touch no other thread has seen. */
  private final class SteppedClass extends ClassVisitor {
    private final String name;

    SteppedClass(ClassVisitor next, String type) {
      super(Opcodes.ASM9, next);
      name = SteppedMethod.simpleName(type);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, method, descriptor, signature, exceptions);
      return method.startsWith("<")
          ? next
          : new SteppedMethod(next, name, SteppedClasses.this::changes);
    }
  }
}
