/**
 * Exchange by bundles: one signed JSON file that is verified before it is read, shown before it is
 * applied, and applied in one transaction. {@link rubezh.bundle.Exchange} is the service behind
 * screens and command line; the format is {@code src/docs/bundle-format.md}.
 *
 * <p>A bundle is taken in two passes. {@code SealPass} sees bytes only, and makes the private copy;
 * nothing is parsed before the seal holds. {@code Reading} then walks through the copy line by
 * line; preview and import are the same walk, the import with a transaction at its end.
 *
 * <p>Uses {@code domain}, {@code shape}, {@code journal}, {@code json}, {@code security} and, for
 * expected failures, {@code text}.
 */
@NullMarked
package rubezh.bundle;

import org.jspecify.annotations.NullMarked;
