package rubezh.watch;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.watch.WatchEntry;
import rubezh.journal.Revision;
import rubezh.journal.RevisionKind;
import rubezh.register.revision.RevisionWriter;
import rubezh.security.Audit;
import rubezh.security.AuditAction;
import rubezh.security.Session;

/** Writes entries where they are kept, each with an entry of the audit log. */
final class WatchEditor {
    private final Session session;
    private final Audit audit;
    private final WatchNotes notes;
    private final WatchMatcher matcher;
    private final WatchWriter writer;
    private final RevisionWriter revisions;

    WatchEditor(
            Session session,
            Audit audit,
            WatchMatcher matcher,
            WatchWriter writer,
            RevisionWriter revisions) {
        this.session = session;
        this.audit = audit;
        this.matcher = matcher;
        this.notes = matcher.notes();
        this.writer = writer;
        this.revisions = revisions;
    }

    List<WatchVersion> versions(UUID id) {
        var versions = new ArrayList<>(notes.versions(id));
        versions.addAll(writer.versions(id));
        return versions;
    }

    void add(UUID id, WatchEntry entry, WatchScope scope) {
        if (scope == WatchScope.SHARED) {
            writer.write(id, signed(entry), null);
        } else {
            keep(id, signed(entry), "watch-add");
        }
    }

    void change(UUID id, WatchEntry entry) {
        write(id, signed(entry), "watch-change", null);
    }

    void close(UUID id, WatchEntry entry, String reason) {
        WatchEntry closed = signed(entry.closedOn(matcher.today(), reason));
        write(id, closed, "watch-close", reason);
    }

    private void write(UUID id, WatchEntry entry, String act, @Nullable String reason) {
        if (matcher.isShared(id)) {
            writer.write(id, entry, reason);
        } else {
            keep(id, entry, act);
        }
    }

    /** Makes a record of an entry, which holds from then on; its note keeps what was before. */
    void share(UUID id, WatchEntry entry) {
        writer.write(id, signed(entry), null);
    }

    private void keep(UUID id, WatchEntry entry, String act) {
        Revision.Act now = revisions.act(RevisionKind.PUT, null);
        audit.write(
                AuditAction.CHANGE_WATCH_LIST,
                id.toString(),
                Map.of("entry", id.toString(), "op", act),
                () ->
                        notes.add(
                                id,
                                new WatchVersion(
                                        entry, now.author(), now.station(), now.at(), true, null)));
    }

    private WatchEntry signed(WatchEntry entry) {
        return entry.as(session.officer().asAuthor());
    }
}
