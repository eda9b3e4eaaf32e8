package katas.filestorage;

/** That a version has a chunk, by the chunk's hash, file and version; the key says it all. */
record Reference(String fileId, long version) {

  static String key(ChunkRef chunk, String fileId, long version) {
    return chunk.sha256() + "/" + fileId + "/" + version;
  }
}
