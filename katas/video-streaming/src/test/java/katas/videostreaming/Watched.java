package katas.videostreaming;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import katas.blocks.BlobStore;
import katas.blocks.KeyValueStore;
import katas.blocks.MessageLog;

/** Building blocks that tell before each operation, so that a test can do something in between. */
final class Watched {
  private Watched() {}

  static Platform platform(Platform platform, Runnable before) {
    return new Platform(
        block(KeyValueStore.class, platform.store(), before),
        block(BlobStore.class, platform.blobs(), before),
        block(MessageLog.class, platform.log(), before),
        platform.clock(),
        platform.config());
  }

  private static <T> T block(Class<T> type, T block, Runnable before) {
    Object watched =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              before.run();
              try {
                return method.invoke(block, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return type.cast(watched);
  }
}
