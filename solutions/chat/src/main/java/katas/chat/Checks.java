package katas.chat;

import java.util.Objects;

/** Refuses what the contract calls misuse. */
final class Checks {
  private static final int LONGEST_KEY = 100;
  private static final int LONGEST_TEXT = 4_096;

  private Checks() {}

  /** A user, a device or a conversation: they are parts of keys, so they have no slash. */
  static void names(String... names) {
    for (String name : names) {
      Objects.requireNonNull(name, "name");
      require(!name.isBlank() && !name.contains("/"), "a name is not blank, has no slash: " + name);
    }
  }

  static void key(String key) {
    Objects.requireNonNull(key, "key");
    require(!key.isBlank() && key.length() <= LONGEST_KEY, "a key has 1 to 100 characters: " + key);
  }

  static void text(String text) {
    Objects.requireNonNull(text, "text");
    require(
        !text.isEmpty() && text.length() <= LONGEST_TEXT,
        "a text has 1 to 4,096 characters, not " + text.length());
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
