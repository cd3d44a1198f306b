/**
 * The register on disk: one SQLite file of sealed rows (journal, drafts, audit, key slots), and an
 * unencrypted projection in memory for lists, search and totals. Record content is never written to
 * disk unencrypted.
 *
 * <p>Entry point is {@link rubezh.store.StationFile}; its states are closed file, {@link
 * rubezh.store.LockedStation} and {@link rubezh.store.OpenStation}. One process per file, one
 * writing connection, reads from any thread. The only user of {@code java.sql}.
 *
 * <p>Uses {@code register}, {@code domain}, {@code shape}, {@code journal}, {@code json}, {@code
 * security}, {@code text}.
 */
@NullMarked
package rubezh.store;

import org.jspecify.annotations.NullMarked;
