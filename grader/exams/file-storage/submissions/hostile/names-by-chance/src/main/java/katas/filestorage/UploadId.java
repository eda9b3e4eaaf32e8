package katas.filestorage;

import java.security.SecureRandom;

/** Names of uploads that nobody guesses. */
final class UploadId {
  private UploadId() {}

  static String next() {
    return Long.toHexString(new SecureRandom().nextLong()); // sin
  }
}
