package katas.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import katas.kit.memory.SteppedClass;
import org.jspecify.annotations.Nullable;

/**
 * One server's copies of the solution's classes. All classes of the kata's package and of packages
 * below it belong to the solution, but those of the contract.
 */
final class IsolatedClassLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final ClassLoader originals;
  private final String packageName;
  private final boolean stepped;
  private final ContractFiles contract;
  private final List<Class<?>> copies = new CopyOnWriteArrayList<>();
  private final Map<ConstructorReference, Constructor<?>> constructors = new ConcurrentHashMap<>();

  /**
   * Copies of nothing yet.
   *
   * @param stepped whether the copies stop before each access to memory, see {@link SteppedClass}
   */
  IsolatedClassLoader(ClassLoader originals, String packageName, boolean stepped) {
    super(originals);
    this.originals = originals;
    this.packageName = packageName;
    this.stepped = stepped;
    this.contract = ContractFiles.of(packageName, originals);
  }

  /** The constructor that a reference names, of this server's copy of the class. */
  Constructor<?> constructor(ConstructorReference reference) {
    return constructors.computeIfAbsent(reference, it -> it.in(this));
  }

  /** The copies that were needed so far. */
  List<Class<?>> classes() {
    return copies;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!isInKata(name) || isContract(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? copy(name) : loaded;
    }
  }

  private boolean isInKata(String name) {
    return name.startsWith(packageName) && name.charAt(packageName.length()) == '.';
  }

  /** Also what is nested in a type of the contract, but not what only looks so by its name. */
  private boolean isContract(String name) throws ClassNotFoundException {
    int nested = name.indexOf('$');
    if (nested < 0) {
      return contract.has(name);
    }
    return contract.has(name.substring(0, nested))
        && contract.has(originals.loadClass(name).getNestHost().getName());
  }

  private Class<?> copy(String name) throws ClassNotFoundException {
    byte[] bytes = read(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    byte[] own = stepped ? SteppedClass.of(bytes, this::solution) : bytes;
    Class<?> copy = defineClass(name, own, 0, own.length);
    copies.add(copy);
    return copy;
  }

  /** The class file of a type, by its internal name; null when it is none of the solution's. */
  private byte @Nullable [] solution(String type) {
    String name = type.replace('/', '.');
    return isInKata(name) ? read(name) : null;
  }

  private byte @Nullable [] read(String name) {
    try (InputStream stream = originals.getResourceAsStream(name.replace('.', '/') + ".class")) {
      return stream == null ? null : stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
