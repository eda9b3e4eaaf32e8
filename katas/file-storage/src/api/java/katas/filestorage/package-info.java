/**
 * The contract of the file-storage kata. Start with {@link katas.filestorage.FileService} (the
 * server) and {@link katas.filestorage.FileTransfer} (the device). Do not edit these files: the
 * grader uses its own.
 */
@NullMarked
package katas.filestorage;

import org.jspecify.annotations.NullMarked;
