/**
 * Pictures and PDF documents from untrusted sources: their type by their first bytes, their size by
 * their header before anything is decoded, and their pixels, decoded no larger than shown. The only
 * user of {@code javax.imageio}; writes no temporary files. What the JDK cannot read, such as a
 * CMYK JPEG, is kept and sent, and told as not shown.
 *
 * <p>Uses {@code text} for expected failures.
 */
@NullMarked
package rubezh.picture;

import org.jspecify.annotations.NullMarked;
