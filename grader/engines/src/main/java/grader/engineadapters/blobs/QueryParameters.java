package grader.engineadapters.blobs;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The query of an address. */
record QueryParameters(Map<String, String> values) {

  /** Of a raw query; null is an empty one. */
  static QueryParameters of(@Nullable String rawQuery) {
    Map<String, String> values = new HashMap<>();
    for (String pair : rawQuery == null ? new String[0] : rawQuery.split("&")) {
      String[] parts = pair.split("=", 2);
      values.put(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
    }
    return new QueryParameters(values);
  }

  /** The value of a parameter, or "" when there is none. */
  String get(String name) {
    return values.getOrDefault(name, "");
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
