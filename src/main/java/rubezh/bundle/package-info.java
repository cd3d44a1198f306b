/**
 * Exchange by bundles: one signed JSON file that is verified before it is read, shown before it is
 * applied, and applied in one transaction. {@link rubezh.bundle.Exchange} is the service behind
 * screens and command line; the format is {@code src/docs/bundle-format.md}.
 *
 * <p>A bundle is taken in three steps. {@code SealVerifier} sees bytes only; nothing is parsed
 * before the seal holds. {@code RevisionVerifier} goes through a private copy line by line and
 * checks everything; what it finds is the preview. {@code BundleImporter} adds, in one transaction,
 * exactly the lines that were found good, and sees by their hash that they are the same bytes.
 *
 * <p>Uses {@code domain}, {@code shape}, {@code journal}, {@code json}, {@code security} and, for
 * expected failures, {@code text}.
 */
@NullMarked
package rubezh.bundle;

import org.jspecify.annotations.NullMarked;
