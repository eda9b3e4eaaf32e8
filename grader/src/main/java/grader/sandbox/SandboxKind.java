package grader.sandbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What can stand between a submission and the machine, in the order in which it is tried: what
 * isolates before what does not, and of two that isolate alike the one that costs less.
 */
public enum SandboxKind {
  /** Linux namespaces, made by bubblewrap, which some distributions permit where others are not. */
  BUBBLEWRAP(true),
  /** Linux namespaces, made by {@code unshare} of util-linux. */
  NAMESPACES(true),
  /** A user that owns nothing. For the superuser of a container that may make no namespaces. */
  OWN_USER(false),
  /** Nothing: the policy and the limits of the JVM stand alone. */
  NONE(false);

  private final boolean isolates;

  SandboxKind(boolean isolates) {
    this.isolates = isolates;
  }

  /** Whether files, processes and network of the machine are out of sight. */
  public boolean isolates() {
    return isolates;
  }

  /** The word on the command line and in reports: {@code own-user}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind with this word, if there is one. */
  public static Optional<SandboxKind> parse(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
