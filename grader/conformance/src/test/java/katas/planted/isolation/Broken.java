package katas.planted.isolation;

/** Cannot be started. */
public final class Broken implements Seats {
  /** Fails. */
  public Broken(Platform platform) {
    throw new IllegalStateException("no room on " + platform.name());
  }

  @Override
  public boolean take(String user) {
    return false;
  }

  @Override
  public String holder() {
    return "";
  }
}
