package rubezh.json;

import module java.base;

import rubezh.journal.Revision;

/**
 * Revision without hashes, id and signature.
 *
 * @see RevisionLine#sign
 * @param subject record and kind
 * @param act author, time and reason
 * @param link position in chain and history
 * @param salt 128 random bits, hexadecimal
 * @param body full value tree
 * @param changed pointers changed against the view of the parents; {@code ""} for the record
 *     itself, which is cancelled or restored
 */
public record UnsignedRevision(
        Revision.Subject subject,
        Revision.Act act,
        Revision.Link link,
        String salt,
        Map<String, Object> body,
        SortedSet<String> changed) {}
