/**
 * Exchange of revisions between stations in signed JSON files (bundles). A bundle is verified,
 * previewed and then applied in one transaction. {@link rubezh.bundle.Exchange} is the service used
 * by screens and command line; {@code src/docs/bundle-format.md} specifies the format.
 *
 * <p>An import has three passes. {@code SealVerifier} reads bytes only; nothing is parsed before
 * the seal is valid. {@code RevisionVerifier} checks every line of a private copy; its result is
 * the preview. {@code BundleImporter} adds exactly the accepted lines in one transaction and
 * compares the file hash to prove that the bytes are unchanged.
 *
 * <p>Uses {@code domain}, {@code shape}, {@code journal}, {@code json}, {@code security} and, for
 * expected failures, {@code text}.
 */
@NullMarked
package rubezh.bundle;

import org.jspecify.annotations.NullMarked;
