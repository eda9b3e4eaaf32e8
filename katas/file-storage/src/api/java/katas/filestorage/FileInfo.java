package katas.filestorage;

/**
 * A file as it stands.
 *
 * @param fileId names it for good, whatever its path
 * @param ownerId whose it is
 * @param path where its owner has it
 * @param version its newest version; the first is 1
 * @param size bytes of that version
 * @param sha256 the SHA-256 of that version
 */
public record FileInfo(
    String fileId, String ownerId, String path, long version, long size, String sha256) {}
