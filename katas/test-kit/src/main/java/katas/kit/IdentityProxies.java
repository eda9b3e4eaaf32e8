package katas.kit;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import katas.blocks.KeyValueStore;
import katas.blocks.VersionedTable;
import katas.kit.OwnBlocks.OwnStore;
import katas.kit.OwnBlocks.OwnTable;
import org.jspecify.annotations.Nullable;

/**
 * Gives a server objects of its own in front of what all servers share: building blocks, clocks and
 * the other interfaces of a contract, alone or as components of a platform. They do what the shared
 * object does, but a lock of one of them is nobody else's.
 */
final class IdentityProxies {
  private static final ClassValue<Optional<Platform>> PLATFORMS =
      new ClassValue<>() {
        @Override
        protected Optional<Platform> computeValue(Class<?> type) {
          return Platform.of(type);
        }
      };

  private static final ClassValue<MethodHandle> PROXIES =
      new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> type) {
          return proxies(type);
        }
      };

  private IdentityProxies() {}

  /**
   * An object of the server's own, or the same where none is needed: values have no identity that
   * counts.
   *
   * @param type the parameter or component that it is for
   */
  static @Nullable Object of(@Nullable Object shared, Class<?> type) {
    if (shared instanceof Clock clock) {
      return new OwnClock(clock);
    }
    if (shared instanceof Record record && type.isRecord()) {
      Optional<Platform> platform = PLATFORMS.get(record.getClass());
      return platform.isPresent() ? platform.get().copy(record) : record;
    }
    return shared != null && isShared(type) ? inFrontOf(shared, type) : shared;
  }

  private static boolean isShared(Class<?> type) {
    return type == InstantSource.class
        || (type.isInterface() && !type.isSealed() && type.getName().startsWith("katas."));
  }

  private static Object inFrontOf(Object shared, Class<?> type) {
    if (type == VersionedTable.class) {
      return new OwnTable((VersionedTable) shared);
    }
    if (type == KeyValueStore.class) {
      return new OwnStore((KeyValueStore) shared);
    }
    try {
      return PROXIES.get(type).invoke(new Own(shared));
    } catch (Throwable e) {
      throw new IllegalStateException("the interface is public: " + type, e);
    }
  }

  /** The constructor of an interface's proxies, taking an {@link Own}. */
  private static MethodHandle proxies(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    Object first =
        Proxy.newProxyInstance(
            loader == null ? IdentityProxies.class.getClassLoader() : loader,
            new Class<?>[] {type},
            new Own(type));
    try {
      return MethodHandles.lookup()
          .unreflectConstructor(first.getClass().getConstructor(InvocationHandler.class))
          .asType(MethodType.methodType(Object.class, Own.class));
    } catch (NoSuchMethodException | IllegalAccessException e) {
      throw new IllegalStateException("every proxy has it: " + type, e);
    }
  }

  /** Does what the shared object does. */
  private record Own(Object shared) implements InvocationHandler {
    @Override
    public @Nullable Object invoke(Object own, Method method, @Nullable Object[] arguments)
        throws Throwable {
      if (method.getName().equals("equals") && method.getParameterCount() == 1) {
        return own == arguments[0];
      }
      try {
        return method.invoke(shared, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }

  /** A record that holds what servers share. */
  private record Platform(RecordComponent[] components, Constructor<?> constructor) {

    static Optional<Platform> of(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types =
          Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      if (Stream.of(types).noneMatch(it -> isShared(it) || Clock.class.isAssignableFrom(it))) {
        return Optional.empty();
      }
      try {
        return Optional.of(new Platform(components, type.getConstructor(types)));
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("a platform is public: " + type, e);
      }
    }

    Object copy(Record platform) {
      @Nullable Object[] values = new Object[components.length];
      try {
        for (int i = 0; i < values.length; i++) {
          Object value = components[i].getAccessor().invoke(platform);
          values[i] = IdentityProxies.of(value, components[i].getType());
        }
        return constructor.newInstance(values);
      } catch (InvocationTargetException e) {
        throw IsolatedServer.<RuntimeException>asItIs(e.getCause());
      } catch (InstantiationException | IllegalAccessException e) {
        throw new IllegalStateException("a platform is public: " + constructor, e);
      }
    }
  }

  /** A clock is no interface. */
  private static final class OwnClock extends Clock {
    private final Clock shared;

    OwnClock(Clock shared) {
      this.shared = shared;
    }

    @Override
    public ZoneId getZone() {
      return shared.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return new OwnClock(shared.withZone(zone));
    }

    @Override
    public Instant instant() {
      return shared.instant();
    }
  }
}
