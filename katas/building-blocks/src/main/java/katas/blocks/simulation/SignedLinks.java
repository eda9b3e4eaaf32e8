package katas.blocks.simulation;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import katas.blocks.LinkRefusedException;

/**
 * Links that say what they allow and until when, with an HMAC over it that only the store can make.
 *
 * <p>Source: the query authentication of S3 (AWS Signature Version 4), without its regions and
 * scopes.
 */
final class SignedLinks {
  private static final Duration LONGEST = Duration.ofDays(7);
  private static final byte[] SECRET = "known to the store alone".getBytes(StandardCharsets.UTF_8);
  private static final Pattern LINK =
      Pattern.compile("https://blobs\\.example/(.+)\\?use=(\\w+)&until=(\\d+)&signature=(\\w+)");

  private final VirtualClock clock;

  SignedLinks(VirtualClock clock) {
    this.clock = clock;
  }

  URI sign(String use, String key, Duration validFor) {
    if (validFor.isNegative() || validFor.isZero() || validFor.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a link is valid for up to 7 days, not " + validFor);
    }
    String until = Long.toString(clock.now().plus(validFor).toEpochMilli());
    return URI.create(
        "https://blobs.example/"
            + URLEncoder.encode(key, StandardCharsets.UTF_8)
            + "?use="
            + use
            + "&until="
            + until
            + "&signature="
            + signature(use, key, until));
  }

  /** The key that a link is about. */
  String key(URI link) {
    return URLDecoder.decode(parsed(link).group(1), StandardCharsets.UTF_8);
  }

  /** Refuses a link that does not allow {@code use} now. */
  void check(String use, URI link) {
    Matcher parts = parsed(link);
    String until = parts.group(3);
    byte[] right = signature(parts.group(2), key(link), until).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(right, parts.group(4).getBytes(StandardCharsets.UTF_8))) {
      throw new LinkRefusedException("the link's signature is wrong");
    }
    if (!parts.group(2).equals(use)) {
      throw new LinkRefusedException("the link is not for " + use + " but " + parts.group(2));
    }
    if (!clock.now().isBefore(Instant.ofEpochMilli(Long.parseLong(until)))) {
      throw new LinkRefusedException("the link has expired");
    }
  }

  private static Matcher parsed(URI link) {
    Matcher parts = LINK.matcher(link.toString());
    if (!parts.matches()) {
      throw new LinkRefusedException("this is no link of the store");
    }
    return parts;
  }

  private static String signature(String use, String key, String until) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
      String text = use + "\n" + key + "\n" + until;
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
