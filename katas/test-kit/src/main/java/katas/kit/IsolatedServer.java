package katas.kit;

import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts servers that share no object, as if each had a process of its own.
 *
 * <p>A test starts each server, device, worker or counter of a solution here instead of by {@code
 * new}:
 *
 * <pre>{@code
 * BookingService server = IsolatedServer.start(TicketBooking::new, platform);
 * }</pre>
 *
 * <p>Each server has its own copies of the solution's classes, so a static field or a class that
 * serves as a lock is another one on each server. Types of the contract, of the building blocks and
 * of the JDK are shared. Each server has its own objects in front of the building blocks and other
 * interfaces that it is given, so a lock of such an object excludes no other server.
 *
 * <p>The result has the type of the contract's interface. It cannot be cast to the solution's
 * class, since the test knows another copy of that class.
 *
 * <p>Copies are used again, because loading them takes longer than most runs: each test and each
 * run of an exploration begins with the first ones. Among {@value #COPIES} servers of one program
 * that are started one after another, no two have the same. Safe for use by many threads.
 */
public final class IsolatedServer {
  /** So many servers of one program, started one after another, share no class. */
  public static final int COPIES = 8;

  private static final Map<ConstructorReference, Copies> COPIES_OF = new LinkedHashMap<>();

  /** Of one program, so that what a device needs is not loaded for servers too. */
  private static final class Copies {
    private final List<IsolatedClassLoader> loaders = new ArrayList<>();
    private int started;

    IsolatedClassLoader next(ConstructorReference program) {
      int next = started++ % COPIES;
      if (next == loaders.size()) {
        loaders.add(new IsolatedClassLoader(program.loader(), program.packageName()));
      }
      return loaders.get(next);
    }
  }

  private IsolatedServer() {}

  /** A constructor; only a reference such as {@code TicketBooking::new} is accepted. */
  public interface Program extends Serializable {}

  /** A constructor with one parameter. */
  public interface Program1<A, S> extends Program {
    /** Calls the constructor in the classes of the test. */
    S create(A first);
  }

  /** A constructor with two parameters. */
  public interface Program2<A, B, S> extends Program {
    /** Calls the constructor in the classes of the test. */
    S create(A first, B second);
  }

  /** A constructor with three parameters. */
  public interface Program3<A, B, C, S> extends Program {
    /** Calls the constructor in the classes of the test. */
    S create(A first, B second, C third);
  }

  /** A constructor with four parameters. */
  public interface Program4<A, B, C, D, S> extends Program {
    /** Calls the constructor in the classes of the test. */
    S create(A first, B second, C third, D fourth);
  }

  /** A constructor with five parameters. */
  public interface Program5<A, B, C, D, E, S> extends Program {
    /** Calls the constructor in the classes of the test. */
    S create(A first, B second, C third, D fourth, E fifth);
  }

  /**
   * Starts a server whose constructor has one parameter.
   *
   * @return the server, as an interface of the contract
   * @throws IllegalArgumentException when the program is no reference to a constructor
   */
  public static <A, S> S start(Program1<A, S> program, A first) {
    return started(program, first);
  }

  /** Starts a server whose constructor has two parameters. */
  public static <A, B, S> S start(Program2<A, B, S> program, A first, B second) {
    return started(program, first, second);
  }

  /** Starts a server whose constructor has three parameters. */
  public static <A, B, C, S> S start(Program3<A, B, C, S> program, A first, B second, C third) {
    return started(program, first, second, third);
  }

  /** Starts a server whose constructor has four parameters. */
  public static <A, B, C, D, S> S start(
      Program4<A, B, C, D, S> program, A first, B second, C third, D fourth) {
    return started(program, first, second, third, fourth);
  }

  /** Starts a server whose constructor has five parameters. */
  public static <A, B, C, D, E, S> S start(
      Program5<A, B, C, D, E, S> program, A first, B second, C third, D fourth, E fifth) {
    return started(program, first, second, third, fourth, fifth);
  }

  /** Ends what a test with {@link Points} has started. */
  static final class AfterTest implements AfterEachCallback {
    @Override
    public void afterEach(ExtensionContext context) {
      beginRun();
    }
  }

  /**
   * The next server gets the first copies again: those of the last run are gone. For whoever runs
   * many.
   */
  public static synchronized void beginRun() {
    COPIES_OF.values().forEach(copies -> copies.started = 0);
  }

  /** All copies of classes that servers have needed so far. */
  public static synchronized List<Class<?>> classes() {
    return COPIES_OF.values().stream()
        .flatMap(copies -> copies.loaders.stream())
        .flatMap(copy -> copy.classes().stream())
        .toList();
  }

  private static synchronized IsolatedClassLoader copyFor(ConstructorReference program) {
    return COPIES_OF.computeIfAbsent(program, it -> new Copies()).next(program);
  }

  @SuppressWarnings("unchecked")
  private static <S> S started(Program program, @Nullable Object... arguments) {
    ConstructorReference reference = ConstructorReference.of(program);
    Constructor<?> constructor = copyFor(reference).constructor(reference);
    Class<?>[] types = constructor.getParameterTypes();
    @Nullable Object[] own = new Object[arguments.length];
    for (int i = 0; i < own.length; i++) {
      own[i] = IdentityProxies.of(arguments[i], types[i]);
    }
    try {
      return (S) constructor.newInstance(own);
    } catch (InvocationTargetException e) {
      throw IsolatedServer.<RuntimeException>asItIs(e.getCause());
    } catch (InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException("a server can be made: " + constructor, e);
    }
  }

  /** Throws whatever a constructor threw, as {@code new} does. */
  @SuppressWarnings("unchecked")
  static <E extends Throwable> E asItIs(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
