package rubezh.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongConsumer;
import rubezh.bundle.Judge.Opened;
import rubezh.journal.Have;
import rubezh.security.Session;

/**
 * Sends and takes bundles for the officer who signed in. Thread-safe; every call touches the disk,
 * none is for the window's thread.
 *
 * <p>Expected failures are faults: {@code BND-…} for the bundle as a whole, {@code REV-…} for a
 * revision that makes the whole bundle unacceptable, {@code STO-…} from the disk. After a fault
 * nothing has changed.
 */
public final class Exchange {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Workplace workplace;
    private final Session session;
    private final Installation here;
    private final Peers peers;
    private final Judge judge;
    private final Copies copies;

    public Exchange(Workplace workplace, Session session, Installation here) {
        this.workplace = workplace;
        this.session = session;
        this.here = here;
        this.peers = new Peers(workplace.notes());
        this.judge = new Judge(peers, session.signer(), workplace.signatures());
        this.copies = new Copies(here.area());
        copies.empty();
    }

    /** Returns the usual name of a bundle made now. */
    public String usualName() {
        Have.Held own = workplace.journal().have().byReplica().get(session.signer().replica());
        return "RZ-%s-%d-%s-1of1.json"
                .formatted(
                        here.station().code(),
                        own == null ? 0 : own.upTo(),
                        STAMP.format(here.clock().instant()));
    }

    /**
     * Writes a bundle beside its place, reads it back, then moves it there and notes it as sent. A
     * bundle without revisions is a plain acknowledgement.
     */
    public Exported export(ExportRequest request, Progress progress) {
        return new Exporting(workplace, session, here).export(request, usualName(), progress);
    }

    /** Checks the seal and reads the header. */
    public Inspection inspect(Path file, Progress progress) {
        return judge.open(file, file, progress).inspection();
    }

    /** Checks everything that can be checked: every hash, link and signature. */
    public Verification verify(Path file, Progress progress) {
        Opened opened = judge.open(file, file, progress);
        Walk.Course course = thorough(file, opened.inspection().header());
        try (Walk walk = new Walk(course, opened.sealed())) {
            while (walk.next() != null) {
                progress.report(Progress.Step.READ, walk.offset(), opened.sealed().bytes());
                Flaw.checkWanted(progress);
            }
            Pictures pictures = walk.pictures(workplace.blobs(), progress);
            return new Verification(
                    opened.inspection(),
                    walk.inventory().count(),
                    pictures.total(),
                    walk.signatures(),
                    walk.findings());
        } catch (IOException e) {
            throw Flaw.UNREADABLE.fault(e, course.name(), Copies.reason(e));
        }
    }

    private Walk.Course thorough(Path file, Header header) {
        return new Walk.Course(
                file,
                String.valueOf(file.getFileName()),
                header,
                judge.keys(header),
                Present.NOTHING,
                workplace.signatures(),
                here.workers(),
                true);
    }

    /** Finds out what an import would do. To be closed. */
    public Preview preview(Path file, Trust trust, Progress progress) {
        Path copy = copies.take(file, here.ids().get(), progress);
        try {
            Opened opened = judge.open(copy, file, progress);
            boolean pins = judge.admit(opened.inspection(), here.station(), trust);
            var candidate =
                    new Candidate(
                            copy,
                            opened.sealed(),
                            opened.inspection(),
                            judge.keys(opened.inspection().header()),
                            pins);
            return new Rehearsal(candidate, workplace, here).preview(progress);
        } catch (RuntimeException e) {
            Copies.drop(copy);
            throw e;
        }
    }

    /** Applies in one transaction what the preview showed. The preview is closed by its owner. */
    public Imported apply(Preview preview, Progress progress) {
        return new Applying(preview, workplace, session, here).apply(progress);
    }

    /**
     * Checks every hash, link and signature that is held here.
     *
     * @param progress told how many revisions were checked
     * @return what does not hold
     */
    public List<Verification.Finding> verifyJournal(LongConsumer progress) {
        return new JournalCheck(workplace.journal(), judge.keys(), workplace.signatures())
                .run(progress);
    }

    /** Returns how other installations stand, by station. */
    public List<PeerState> peers() {
        Have ours = workplace.journal().have();
        return peers.all().stream().map(peer -> state(peer, ours)).toList();
    }

    private static PeerState state(Peer peer, Have ours) {
        Have reported = peer.reported();
        Have theirs = reported == null ? new Have(new TreeMap<>()) : reported;
        return new PeerState(peer, lacking(ours, theirs), lacking(theirs, ours));
    }

    /** Counts what one holds and the other does not. */
    private static long lacking(Have one, Have other) {
        long count = 0;
        for (Map.Entry<UUID, Have.Held> held : one.byReplica().entrySet()) {
            Have.Held there = other.byReplica().get(held.getKey());
            Spans spans = Spans.of(held.getValue());
            count += (there == null ? spans : spans.minus(Spans.of(there))).size();
        }
        return count;
    }

    /** Returns the exchange journal, newest first. */
    public List<Passage> passages() {
        return peers.passages();
    }
}
