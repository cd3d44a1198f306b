package rubezh.register.view;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.station.Station;
import rubezh.domain.view.ViewLine;
import rubezh.domain.view.ViewRecord;
import rubezh.journal.RevisionId;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.revision.RecordEdit;
import rubezh.register.revision.RevisionSigner;
import rubezh.register.revision.RevisionWriter;
import rubezh.register.revision.UnwritableRecordException;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.text.Fault;

/**
 * Views that officers share by bundle. What a station shares never touches the views that an
 * officer saved: both stand side by side, whatever their names. Every call may access the disk.
 *
 * <pre>{@code
 * SavedView saved = views.save(view, true); // kept for the officer, and shared
 * views.others() // what colleagues and other stations share
 * }</pre>
 *
 * @see ListSettings
 */
public final class SharedViewService {
    /** Greatest number of views that one computer shares. */
    static final int MAX_VIEWS = 200;

    /** Greatest length of the conditions of a shared view, in characters. */
    static final int MAX_CONDITIONS = 4_000;

    /** Greatest length of the name of a shared view, in characters. */
    static final int MAX_NAME = 80;

    private final ListSettings own;
    private final RevisionWriter writer;
    private final Session session;
    private final String station;

    public SharedViewService(
            ListSettings own, RevisionWriter writer, Session session, Station station) {
        this.own = own;
        this.writer = writer;
        this.session = session;
        this.station = station.code();
    }

    private SharedViewLog log() {
        return SharedViewLog.of(writer.revisionsOf(DerivedId.VIEWS, RecordKind.VIEWS));
    }

    /** Returns the views of all others, in the order they were first shared; hidden ones too. */
    public List<SharedView> others() {
        session.require(Permission.READ_RECORDS);
        return log().views().stream().filter(view -> !isOwn(view)).toList();
    }

    private boolean isOwn(SharedView view) {
        return view.isOf(station, own.author());
    }

    /** Returns the number of shared views that only a newer program reads. */
    public int unreadable() {
        session.require(Permission.READ_RECORDS);
        return log().unreadable();
    }

    /** Returns the ids of the officer's own views that are shared. */
    public List<UUID> sharedIds() {
        session.require(Permission.READ_RECORDS);
        return sharedIds(log());
    }

    private List<UUID> sharedIds(SharedViewLog log) {
        return log.views().stream().filter(this::isOwn).map(view -> view.view().id()).toList();
    }

    /**
     * Saves an own view under its name, as {@link ListSettings#save} does, and shares it or takes
     * it back.
     *
     * @throws Fault {@code VIW-003} if there are too many shared views, {@code VIW-004} if this one
     *     is too long; then it is saved for the officer alone
     */
    public SavedView save(SavedView view, boolean shared) {
        session.require(Permission.READ_RECORDS);
        SavedView saved = own.save(view);
        if (shared) {
            share(saved);
        } else {
            withdraw(saved.id());
        }
        return saved;
    }

    /** Deletes an own view, and takes it back if it is shared. */
    public void delete(UUID id) {
        session.require(Permission.READ_RECORDS);
        withdraw(id);
        own.delete(id);
    }

    /**
     * Shares an own view as it is now; nothing happens if it is shared so already.
     *
     * @throws Fault as {@link #save}
     */
    public void share(SavedView view) {
        session.require(Permission.RECORD);
        String conditions = SavedViewCodec.text(view);
        if (conditions.length() > MAX_CONDITIONS || view.name().length() > MAX_NAME) {
            throw new Fault(Fault.Exit.FINDINGS, "VIW-004", view.name());
        }
        if (log().views().stream().anyMatch(known -> isOwn(known) && known.view().equals(view))) {
            return;
        }
        if (!isKnown(view.id()) && log().sharedBy(session.signer().replica()) >= MAX_VIEWS) {
            throw new Fault(Fault.Exit.FINDINGS, "VIW-003", MAX_VIEWS);
        }
        write(
                view.id(),
                true,
                lines -> {
                    Optional<ViewLine> old = find(lines, view.id());
                    int last = lines.stream().mapToInt(ViewLine::pos).max().orElse(0);
                    lines.removeIf(line -> line.id().equals(view.id()));
                    lines.add(
                            new ViewLine(
                                    view.id(),
                                    old.map(ViewLine::pos).orElse(last + 1),
                                    view.name(),
                                    conditions,
                                    ownerName()));
                });
    }

    private boolean isKnown(UUID id) {
        return log().linesOf(station).stream().anyMatch(line -> line.id().equals(id));
    }

    private @Nullable String ownerName() {
        String name = session.officer().name();
        return name.isEmpty() ? null : name;
    }

    /** Takes an own view back; stations that have it do not offer it from their next import on. */
    public void withdraw(UUID id) {
        session.require(Permission.READ_RECORDS);
        if (sharedIds().contains(id)) {
            session.require(Permission.RECORD);
            write(
                    id,
                    false,
                    lines -> {
                        boolean there = lines.removeIf(line -> line.id().equals(id));
                        if (!there) {
                            // Another station dropped the line, which only its owner may take back.
                            lines.add(new ViewLine(id, 0, null, null, null));
                        }
                    });
        }
    }

    private static Optional<ViewLine> find(List<ViewLine> lines, UUID id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    /**
     * Changes the lines of one view. Where others filled the record, writes a body that has only
     * the lines of the station.
     *
     * @param shared whether the view is shared then
     */
    private void write(UUID id, boolean shared, Consumer<List<ViewLine>> change) {
        try {
            writer.append(chain -> write(chain, id, shared, change));
        } catch (UnwritableRecordException e) {
            throw e.isTooLarge() ? new Fault(Fault.Exit.FINDINGS, "VIW-003", MAX_VIEWS) : e.fault();
        }
    }

    private RevisionId write(
            RevisionSigner chain, UUID id, boolean shared, Consumer<List<ViewLine>> change) {
        RecordEdit<ViewRecord> edit =
                writer.edit(RecordKind.VIEWS, DerivedId.VIEWS)
                        .requireReadBack(
                                all -> sharedIds(SharedViewLog.of(all)).contains(id) == shared);
        RecordEdit<ViewRecord> anew = edit.anew();
        try {
            return writer.write(chain, edit.set(changed(edit.record().views(), change)), null);
        } catch (UnwritableRecordException full) {
            return writer.write(chain, anew.set(ownLines(change)), null);
        }
    }

    /** Returns the lines of the station alone, one without conditions for each taken back. */
    private ViewRecord ownLines(Consumer<List<ViewLine>> change) {
        List<ViewLine> before = log().linesOf(station);
        var lines = new ArrayList<>(changed(before, change).views());
        before.stream()
                .map(ViewLine::id)
                .filter(id -> find(lines, id).isEmpty())
                .toList()
                .forEach(id -> lines.add(new ViewLine(id, 0, null, null, null)));
        return new ViewRecord(lines);
    }

    private static ViewRecord changed(List<ViewLine> views, Consumer<List<ViewLine>> change) {
        var lines = new ArrayList<>(views);
        change.accept(lines);
        return new ViewRecord(lines);
    }

    /** Returns the ids of the views of others that the officer does not want to see. */
    public List<UUID> hiddenIds() {
        session.require(Permission.READ_RECORDS);
        return own.hidden();
    }

    /** Hides a view of another, or shows it again; at this station and for this officer only. */
    public void setHidden(UUID id, boolean hidden) {
        session.require(Permission.READ_RECORDS);
        var ids = new ArrayList<>(own.hidden());
        ids.remove(id);
        if (hidden) {
            ids.add(id);
        }
        own.setHidden(ids);
    }
}
