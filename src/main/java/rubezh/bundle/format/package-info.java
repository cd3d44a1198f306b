/**
 * Codec of bundle files: header, revision, blob and seal lines, their readers and writers, and the
 * errors of a bundle.
 */
@NullMarked
package rubezh.bundle.format;

import org.jspecify.annotations.NullMarked;
