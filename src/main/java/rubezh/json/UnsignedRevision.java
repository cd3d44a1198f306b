package rubezh.json;

import java.util.Map;
import java.util.SortedSet;
import rubezh.journal.Revision;

/**
 * What a revision says, before it has an id and a signature.
 *
 * @param subject which record
 * @param act who did what
 * @param link its place in chain and history
 * @param salt 128 random bits, hexadecimal
 * @param body full tree
 * @param changed pointers changed against the view of the parents; {@code ""} is the record itself:
 *     cancelled or brought back
 */
public record UnsignedRevision(
        Revision.Subject subject,
        Revision.Act act,
        Revision.Link link,
        String salt,
        Map<String, Object> body,
        SortedSet<String> changed) {}
