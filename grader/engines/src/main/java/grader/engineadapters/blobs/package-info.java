/**
 * {@link katas.blocks.BlobStore} on files behind HTTP, as S3 is: takes a folder, gives an address
 * where requests with a signature are answered, and a client that makes them.
 *
 * <p>One kind of signature serves both: what a server does for itself it does by a link that it
 * signs for that one request, and what it hands to a client is the same link for longer.
 */
@NullMarked
package grader.engineadapters.blobs;

import org.jspecify.annotations.NullMarked;
