/** Event time: watermarks, windows and the state that they need. */
@NullMarked
package katas.analytics.windows;

import org.jspecify.annotations.NullMarked;
