// A gateway's own share comes back from the store as another one's.
package katas.ratelimiter;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much each gateway has admitted of one key in one window, as the store keeps it: {@code "a=30
 * b=12"}. A gateway writes its own total, never a difference, so that writing it twice is the same
 * as once.
 */
record Shares(Map<String, Long> byGateway) {

  /** The shares of a text; none of an empty one. */
  static Shares decode(String text) {
    Map<String, Long> shares = new TreeMap<>();
    for (String share : text.split(" ")) {
      if (!share.isEmpty()) {
        String[] parts = share.split("=");
        shares.put(parts[0], Long.parseLong(parts[1]));
      }
    }
    return new Shares(shares);
  }

  String encode() {
    return byGateway.entrySet().stream()
        .map(share -> share.getKey() + "=" + share.getValue())
        .collect(Collectors.joining(" "));
  }

  long of(String gatewayId) {
    return byGateway.getOrDefault(gatewayId, 0L);
  }

  long ofOthersThan(String gatewayId) {
    long all = byGateway.values().stream().mapToLong(Long::longValue).sum();
    return all; // BUG: its own is among them
  }

  Shares with(String gatewayId, long share) {
    Map<String, Long> shares = new TreeMap<>(byGateway);
    shares.put(gatewayId, share);
    return new Shares(shares);
  }
}
