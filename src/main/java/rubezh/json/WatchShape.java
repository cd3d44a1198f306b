package rubezh.json;

import rubezh.domain.watch.WatchEntry;
import rubezh.journal.Revision;
import rubezh.shape.RecordShape;

/** Shape of an entry of the watch list, and name of its schema. */
public final class WatchShape {
    /** Kind of a revision of an entry. */
    public static final String KIND = "watch-entry";

    /** Prefix of all supported schema names. */
    public static final String MAJOR = "watch-entry/1.";

    /** Name of the schema that this program writes. */
    public static final String SCHEMA = MAJOR + "0";

    public static final RecordShape<WatchEntry> SHAPE = RecordShape.of(WatchEntry.class);

    private WatchShape() {}

    /** Returns whether a revision says that a supervisor made it; no other changes an entry. */
    public static boolean isBySupervisor(Revision revision) {
        return SHAPE.read(revision.content().body()).record().by().isSupervisor();
    }

    /** Returns whether a revision is one of an entry that this program can read. */
    public static boolean isSupported(Revision.Subject subject) {
        return subject.kind().equals(KIND) && subject.schema().startsWith(MAJOR);
    }
}
