package katas.notifications;

import java.util.List;

/** Required variables of a template have no value. */
public final class MissingVariablesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String[] names;

  /**
   * Creates the exception.
   *
   * @param names all that are missing, each once, sorted
   */
  public MissingVariablesException(List<String> names) {
    super("no value for " + String.join(", ", names));
    this.names = names.toArray(String[]::new);
  }

  /** All names that are missing, each once, sorted. */
  public List<String> names() {
    return List.of(names);
  }
}
