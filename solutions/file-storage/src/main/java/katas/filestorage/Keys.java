package katas.filestorage;

/** Keys of rows and blobs, and cursors. */
final class Keys {
  static final String INCOMING = "incoming/";
  static final String CHUNKS = "chunks/";

  private Keys() {}

  static String plan(Upload upload) {
    return upload.userId() + "/" + upload.key();
  }

  static String newFile(Upload upload) {
    return upload.userId() + ":" + upload.key();
  }

  /** The newest first. */
  static String version(String fileId, long version) {
    return fileId + "/" + number(Long.MAX_VALUE - version);
  }

  static String change(String userId, long seq) {
    return userId + "/" + number(seq);
  }

  static long seq(String changeKey) {
    return Long.parseLong(changeKey.substring(changeKey.indexOf('/') + 1));
  }

  private static String number(long number) {
    String digits = Long.toString(number);
    return "0".repeat(19 - digits.length()) + digits;
  }

  static String path(String ownerId, String path) {
    return ownerId + "/" + path;
  }

  /** Where a device sends a chunk: nobody else can write there, and nothing refers to it. */
  static String incoming(String plan, ChunkRef chunk) {
    return INCOMING + plan + "/" + chunk.sha256();
  }

  /** Where a chunk is kept: never the same place again once it was freed. */
  static String kept(String plan, String askedAt, ChunkRef chunk) {
    return CHUNKS + chunk.sha256() + "/" + plan + "/" + askedAt;
  }

  static String cursor(String of, Object place) {
    return of + "@" + place;
  }

  /** The place of a cursor, which must be one of this user or file. */
  static String place(String of, String cursor) {
    if (!cursor.startsWith(of + "@")) {
      throw new IllegalArgumentException("'" + cursor + "' is no cursor of " + of);
    }
    return cursor.substring(of.length() + 1);
  }

  static long number(String of, String cursor) {
    try {
      return Math.max(0, Long.parseLong(place(of, cursor)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + cursor + "' is no cursor of " + of, e);
    }
  }

  static void checkLimit(int limit) {
    if (limit < 1 || limit > 1000) {
      throw new IllegalArgumentException("limit is not within 1 to 1,000: " + limit);
    }
  }

  /** One row more than the page, to know whether there is another page. */
  static int rows(int limit) {
    return Math.min(1000, limit + 1);
  }
}
