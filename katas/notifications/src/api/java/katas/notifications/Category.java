package katas.notifications;

/** What a message is about; users opt out of categories. */
public enum Category {
  /** Login codes and alarms. Mandatory: whoever opted out gets them all the same. */
  SECURITY,
  /** Orders, payments, deliveries. */
  ACCOUNT,
  /** What friends do. */
  SOCIAL,
  /** What somebody wants to sell. */
  MARKETING;

  /** Whether nobody can opt out of it. */
  public boolean mandatory() {
    return this == SECURITY;
  }
}
