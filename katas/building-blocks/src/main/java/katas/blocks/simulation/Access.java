package katas.blocks.simulation;

/**
 * What an operation touches. Two operations commute, so that their order need not be explored both
 * ways, when none of their accesses conflict.
 *
 * @param resource a name such as {@code "Seat A-7"}
 * @param prefix whether every resource that starts with the name is meant
 * @param write whether it may change
 */
public record Access(String resource, boolean prefix, boolean write) {

  /** Reads one resource. */
  public static Access read(String resource) {
    return new Access(resource, false, false);
  }

  /** Reads all resources whose name starts with {@code resource}. */
  public static Access readAll(String resource) {
    return new Access(resource, true, false);
  }

  /** Changes one resource. */
  public static Access write(String resource) {
    return new Access(resource, false, true);
  }

  /** Whether the order of the two accesses can matter. */
  public boolean conflictsWith(Access other) {
    if (!write && !other.write) {
      return false;
    }
    if (prefix && other.prefix) {
      return resource.startsWith(other.resource) || other.resource.startsWith(resource);
    }
    if (prefix) {
      return other.resource.startsWith(resource);
    }
    return other.prefix ? resource.startsWith(other.resource) : resource.equals(other.resource);
  }
}
