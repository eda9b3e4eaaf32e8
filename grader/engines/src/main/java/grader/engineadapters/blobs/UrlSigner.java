package grader.engineadapters.blobs;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Says what a link allows and until when, with an HMAC over it, by a secret drawn anew for each
 * store.
 *
 * <p>Source: the query authentication of S3 (AWS Signature Version 4), without its regions and
 * scopes.
 */
final class UrlSigner {
  private final byte[] secret = new byte[32];

  UrlSigner() {
    new SecureRandom().nextBytes(secret);
  }

  /** The query of a link: what it is for, until when, and the signature of both and the key. */
  String query(String use, String key, Instant until) {
    String end = Long.toString(until.toEpochMilli());
    return "use=" + use + "&until=" + end + "&signature=" + signature(use, key, end);
  }

  /** Whether {@code signature} was made for these. */
  boolean isRight(String use, String key, String until, String signature) {
    byte[] right = signature(use, key, until).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(right, signature.getBytes(StandardCharsets.UTF_8));
  }

  private String signature(String use, String key, String until) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      String text = use + "\n" + until + "\n" + key;
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
