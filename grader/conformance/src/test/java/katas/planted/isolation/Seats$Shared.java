package katas.planted.isolation;

/** Looks nested in the contract, and is not. */
public final class Seats$Shared implements Seats {
  private static String holder = "";

  /** Starts. */
  public Seats$Shared(Platform platform) {}

  @Override
  public boolean take(String user) {
    if (holder.isEmpty()) {
      holder = user;
    }
    return holder.equals(user);
  }

  @Override
  public String holder() {
    return holder;
  }
}
