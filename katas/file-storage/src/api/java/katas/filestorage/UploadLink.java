package katas.filestorage;

import java.net.URI;

/**
 * Where a missing chunk is to be sent.
 *
 * @param chunk which chunk
 * @param link a signed link for one upload of it, see {@link katas.blocks.BlobStore#upload}
 */
public record UploadLink(ChunkRef chunk, URI link) {}
