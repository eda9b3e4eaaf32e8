package katas.urlshortener;

/** A link in its owner's list, stored under {@code OWNER/KEY}; removed when it is deleted. */
record OwnedLink(LinkRow link) {

  static String key(String ownerId, String linkKey) {
    return ownerId + "/" + linkKey;
  }
}
