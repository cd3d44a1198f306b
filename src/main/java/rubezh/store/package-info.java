/**
 * The register on disk: one SQLite file of sealed rows (journal, drafts, audit, key slots), and the
 * readable projection in memory that lists, search and sums are answered from. Nothing readable is
 * ever written to disk.
 *
 * <p>{@link rubezh.store.StationFile} is the way in: closed file, {@link
 * rubezh.store.LockedStation}, {@link rubezh.store.OpenStation}. One process per file, one writing
 * connection, reading from any thread. The only user of {@code java.sql}.
 *
 * <p>Uses {@code register}, {@code domain}, {@code shape}, {@code journal}, {@code json}, {@code
 * security}, {@code text}.
 */
@NullMarked
package rubezh.store;

import org.jspecify.annotations.NullMarked;
