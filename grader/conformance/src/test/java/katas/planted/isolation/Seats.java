package katas.planted.isolation;

/** The contract: one seat. */
public interface Seats {
  /** Takes the seat unless somebody has it; returns whether this user has it now. */
  boolean take(String user);

  /** Who has it, or "". */
  String holder();
}
