// Links that are signed.
package katas.videostreaming;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes and checks signed links. */
public final class SignedLinks implements Links {
  /*
   * Invariant: a link ends with the signature of all that stands before it, path and expiry.
   */
  private static final String METHOD = "HmacSHA256";
  private static final Pattern LINK =
      Pattern.compile("(([^?]*)\\?expires=([0-9]{1,18}))&signature=([0-9a-f]{64})");

  private final SecretKeySpec secret;
  private final InstantSource clock;

  /**
   * Links of one secret.
   *
   * @param secret what only servers and edges know, at least 16 bytes
   * @param clock the only clock
   */
  public SignedLinks(byte[] secret, InstantSource clock) {
    if (secret.length < 16) {
      throw new IllegalArgumentException("a secret has at least 16 bytes");
    }
    this.secret = new SecretKeySpec(secret, METHOD);
    this.clock = clock;
  }

  @Override
  public String sign(String path, Duration validFor) {
    if (path.contains("?") || validFor.compareTo(Duration.ZERO) <= 0) {
      throw new IllegalArgumentException("a link needs a path without ? and a time to live");
    }
    String signed = path + "?expires=" + clock.instant().plus(validFor).toEpochMilli();
    return signed + "&signature=" + HexFormat.of().formatHex(signature(signed));
  }

  @Override
  public Optional<String> verify(String link) {
    Matcher matcher = LINK.matcher(link);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    byte[] given = HexFormat.of().parseHex(matcher.group(4));
    // Compares all bytes, so that the time that it takes tells nothing about where they differ.
    boolean valid = MessageDigest.isEqual(given, signature(matcher.group(1)));
    return valid ? Optional.of(matcher.group(2)) : Optional.empty(); // BUG: for ever
  }

  private byte[] signature(String text) {
    try {
      Mac mac = Mac.getInstance(METHOD);
      mac.init(secret);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + METHOD, e);
    }
  }
}
