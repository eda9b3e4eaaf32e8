package exam.contentfeed;

import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import katas.blocks.KeyValueStore;

/** Knows the keys that servers have named to a store, and so what the store holds of them. */
final class MeasuredStore {
  private static final int MOST_CHARACTERS = 30;

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

  /**
   * Ids that a user may have, and that stand in keys with this user's id inside: {@code epoch-ann}
   * in {@code feed-epoch-ann}. Where keys are joined by such a character, one user's key is
   * another's.
   */
  Set<String> idsWithin(String user) {
    Pattern part = Pattern.compile("(?:[0-9A-Za-z_-]*[_-])??" + user + "(?:[_-][0-9A-Za-z_-]*)?");
    Set<String> ids = new TreeSet<>();
    for (String key : keys) {
      for (int from = 0; from < key.length(); from++) {
        Matcher matcher = part.matcher(key).region(from, key.length());
        if (beginsPart(key, from)
            && matcher.lookingAt()
            && matcher.group().length() <= MOST_CHARACTERS) {
          ids.add(matcher.group());
          ids.add(key.substring(from, key.indexOf(user, from) + user.length()));
        }
      }
    }
    ids.remove(user);
    return ids;
  }

  private static boolean beginsPart(String key, int at) {
    return at == 0 || !Character.isLetterOrDigit(key.charAt(at - 1));
  }

  /** The length of the longest value that the store holds now, in characters. */
  int longestValue() {
    return keys.stream().mapToInt(key -> store.get(key).orElse("").length()).max().orElse(0);
  }
}
