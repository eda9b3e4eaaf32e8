package exam.contentfeed;

import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.TreeSet;
import katas.blocks.KeyValueStore;

/** Knows the keys that servers have named to a store, and so what the store holds of them. */
final class MeasuredStore {
  private final Set<String> keys = new TreeSet<>();
  private final KeyValueStore store;

  MeasuredStore(KeyValueStore store) {
    this.store = store;
  }

  /** The same store, for servers. */
  KeyValueStore store() {
    return (KeyValueStore)
        Proxy.newProxyInstance(
            KeyValueStore.class.getClassLoader(),
            new Class<?>[] {KeyValueStore.class},
            (proxy, method, arguments) -> {
              if (arguments[0] instanceof String key) {
                keys.add(key);
              }
              return method.invoke(store, arguments);
            });
  }

  /** The length of the longest value that the store holds now, in characters. */
  int longestValue() {
    return keys.stream().mapToInt(key -> store.get(key).orElse("").length()).max().orElse(0);
  }
}
