/** The hidden tests of the file-storage kata, by level. */
@NullMarked
package exam.filestorage;

import org.jspecify.annotations.NullMarked;
