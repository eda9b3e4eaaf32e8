/** The hidden tests of the video-streaming kata, by level. */
@NullMarked
package exam.videostreaming;

import org.jspecify.annotations.NullMarked;
