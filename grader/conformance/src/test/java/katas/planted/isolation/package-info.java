/** Servers that try to share what two machines cannot share. */
@NullMarked
package katas.planted.isolation;

import org.jspecify.annotations.NullMarked;
