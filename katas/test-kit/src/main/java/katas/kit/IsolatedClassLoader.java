package katas.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

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
  private final ContractFiles contract;
  private final List<Class<?>> copies = new CopyOnWriteArrayList<>();
  private final Map<ConstructorReference, Constructor<?>> constructors = new ConcurrentHashMap<>();

  IsolatedClassLoader(ClassLoader originals, String packageName) {
    super(originals);
    this.originals = originals;
    this.packageName = packageName;
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
    String file = name.replace('.', '/') + ".class";
    try (InputStream stream = originals.getResourceAsStream(file)) {
      if (stream == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = stream.readAllBytes();
      Class<?> copy = defineClass(name, bytes, 0, bytes.length);
      copies.add(copy);
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
