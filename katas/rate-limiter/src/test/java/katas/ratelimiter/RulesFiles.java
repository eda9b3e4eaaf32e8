package katas.ratelimiter;

/** Rules files that tests load. */
public final class RulesFiles {
  /** The brief's example and two more: a wildcard and a rule for a day. */
  public static final String EXAMPLE =
      """
      rate_limits:
        - endpoint: /api/login
          limit: 5
          window: 60s
          identifier: ip_address
          on_store_error: deny

        - endpoint: /api/search
          limit: 100
          window: 60s
          identifier: user_id
          tier: free

        - endpoint: /api/search
          limit: 1000
          window: 60s
          identifier: user_id
          tier: premium
          algorithm: sliding_log

        - endpoint: /api/upload
          limit: 10
          window: 86400s # 1 day
          identifier: user_id
      """;

  private RulesFiles() {}

  /** A file with one rule of a fixed window of 60 s, for one endpoint and each user. */
  public static String perUser(String endpoint, int limit) {
    return file(entry(endpoint, limit, "user_id", "fixed_window", "allow"));
  }

  /** A file of entries. */
  public static String file(String... entries) {
    return "rate_limits:\n" + String.join("", entries);
  }

  /** One entry of a file with a window of 60 s; its five fields begin in its first line. */
  public static String entry(
      String endpoint, int limit, String identifier, String algorithm, String onStoreError) {
    return """
        - endpoint: "%s"
          limit: %d
          window: 60s
          identifier: %s
          algorithm: %s
          on_store_error: %s
      """
        .formatted(endpoint, limit, identifier, algorithm, onStoreError);
  }
}
