/**
 * What waits for the signed-in officer at the beginning of a shift: work on records, exchange,
 * backups, the recovery sheet and running operations, read in one go. It computes nothing that
 * another service does not.
 */
@NullMarked
package rubezh.today;

import org.jspecify.annotations.NullMarked;
