package katas.ratelimiter;

/** Of whom a {@link Rule} counts the requests. */
public enum Identifier {
  /** {@code user_id} in the file: each user by itself; requests without a user are not counted. */
  USER_ID,
  /** {@code ip_address} in the file: each address by itself. */
  IP_ADDRESS
}
